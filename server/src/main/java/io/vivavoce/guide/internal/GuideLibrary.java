package io.vivavoce.guide.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideOrigin;
import io.vivavoce.guide.GuideProblem;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.OwnGuides;
import io.vivavoce.guide.internal.OwnGuide.Version;
import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Guides that people write, of the bound tenant: one draft each, and the versions that were published. Thread-safe.
@Service
@Transactional
class GuideLibrary implements OwnGuides {
    private final GuideTable guides;
    private final GuideVersionTable versions;
    private final GuideSettings settings;
    private final GuideFindings findings;
    private final InstantSource clock;
    private final Audit audit;

    GuideLibrary(
            GuideTable guides,
            GuideVersionTable versions,
            GuideSettings settings,
            GuideFindings findings,
            InstantSource clock,
            Audit audit) {
        this.guides = guides;
        this.versions = versions;
        this.settings = settings;
        this.findings = findings;
        this.clock = clock;
        this.audit = audit;
    }

    List<OwnGuide> all() {
        return guides.all();
    }

    OwnGuide get(UUID id) {
        return guides.find(id).orElseThrow(() -> missing(id));
    }

    List<Version> versions(UUID id) {
        return versions.all(get(id).id());
    }

    Version version(UUID id, int number) {
        get(id);
        return versions.find(id, number)
                .orElseThrow(() -> new ProblemException(
                        GuideProblem.GUIDE_VERSION_NOT_FOUND, "The guide has no version " + number + "."));
    }

    /// @param source what it was made from, for the audit
    /// @param draftedBy who wrote it when the caller did not, null when they did
    OwnGuide create(WrittenGuide draft, String source, @Nullable String draftedBy) {
        GuideLimits.check(draft, settings);
        if (guides.count() >= settings.maxGuides()) {
            throw new ProblemException(
                    GuideProblem.TOO_MANY_GUIDES, "There may be " + settings.maxGuides() + " guides.");
        }
        UUID id = Ids.next();
        guides.insert(id, draft, draftedBy, now());
        audit.record("guide.created", id, Map.of("source", source));
        return get(id);
    }

    OwnGuide save(UUID id, int revision, WrittenGuide draft) {
        OwnGuide guide = held(id, revision);
        GuideLimits.check(draft, settings);
        if (!draft.equals(guide.shown())) {
            guides.update(id, draft, guide.draftedBy(), now());
        }
        return get(id);
    }

    /// Goes back to the last published version.
    OwnGuide discard(UUID id, int revision) {
        OwnGuide guide = held(id, revision);
        if (guide.draft() == null || guide.latest() == null) {
            throw new ProblemException(
                    GuideProblem.GUIDE_HAS_NO_DRAFT, "Only changes of a published guide are discarded.");
        }
        guides.update(id, null, null, now());
        return get(id);
    }

    /// Makes the draft a version: the next one or, while no interview was held with it, the last one anew.
    OwnGuide publish(UUID id, int revision) {
        OwnGuide guide = held(id, revision);
        WrittenGuide draft = guide.draft();
        if (draft == null) {
            throw new ProblemException(GuideProblem.GUIDE_HAS_NO_DRAFT, "The last version stands as it is.");
        }
        findings.requireNoErrors(draft);
        Version latest = guide.latest();
        int number = latest == null ? 1 : latest.number();
        boolean replaced = latest != null && versions.replace(id, number, draft, now());
        if (!replaced) {
            number = latest == null ? 1 : number + 1;
            versions.insert(id, number, draft, now());
        }
        guides.update(id, null, null, now());
        audit.record("guide.published", id, Map.of("version", String.valueOf(number)));
        return get(id);
    }

    OwnGuide archive(UUID id) {
        if (hold(id).archivedAt() == null) {
            guides.archive(id, now());
            audit.record("guide.archived", id);
        }
        return get(id);
    }

    OwnGuide restore(UUID id) {
        if (hold(id).archivedAt() != null) {
            guides.archive(id, null);
            audit.record("guide.restored", id);
        }
        return get(id);
    }

    void delete(UUID id) {
        hold(id);
        if (versions.all(id).stream().anyMatch(version -> version.firstUsedAt() != null)) {
            throw new ProblemException(GuideProblem.GUIDE_IN_USE, "An interview was set up with it.");
        }
        guides.delete(id);
        audit.record("guide.deleted", id);
    }

    @Override
    public Published published(UUID id) {
        OwnGuide guide = get(id);
        Version version = usable(guide);
        WrittenGuide content = version.content();
        return new Published(
                id,
                version.number(),
                content.name(),
                content.language(),
                content.type().orElse(InterviewType.MIXED),
                content.difficulty().orElse(Difficulty.STANDARD),
                Duration.ofMinutes(content.minutes()));
    }

    @Override
    public Guide plan(UUID id, GuideRequest request) {
        Version version = usable(hold(id));
        versions.use(id, version.number(), now());
        GuideOrigin origin =
                new GuideOrigin(id, version.number(), version.content().name());
        return OwnPlanner.plan(version.content(), origin, request).orElseThrow();
    }

    private static Version usable(OwnGuide guide) {
        Version version = guide.latest();
        if (guide.archivedAt() != null) {
            throw new ProblemException(GuideProblem.GUIDE_ARCHIVED, "Nobody can choose it.");
        }
        if (version == null) {
            throw new ProblemException(GuideProblem.GUIDE_NOT_PUBLISHED, "It is a draft so far.");
        }
        return version;
    }

    private OwnGuide held(UUID id, int revision) {
        OwnGuide guide = hold(id);
        if (guide.archivedAt() != null) {
            throw new ProblemException(GuideProblem.GUIDE_ARCHIVED, "It cannot be changed.");
        }
        if (guide.revision() != revision) {
            throw new ProblemException(
                    GuideProblem.GUIDE_CHANGED,
                    "It is at revision " + guide.revision() + ", not " + revision + ".",
                    Map.of("current", GuideView.of(guide, findings.of(guide.shown()))));
        }
        return guide;
    }

    private OwnGuide hold(UUID id) {
        return guides.hold(id).orElseThrow(() -> missing(id));
    }

    /// PostgreSQL keeps microseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException missing(UUID id) {
        return new ProblemException(GuideProblem.GUIDE_NOT_FOUND, "No guide has the id " + id + ".");
    }
}
