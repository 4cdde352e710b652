package io.vivavoce.evaluation.internal.share;

import io.vivavoce.evaluation.EvaluationProblem;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.SessionView;
import io.vivavoce.interview.TranscriptCorrections;
import io.vivavoce.interview.TranscriptView;
import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Makes, lists and takes back links to reports, and shows what they lead to. Thread-safe.
@Service
class Shares {
    private final ShareLinks links;
    private final InterviewSessions sessions;
    private final TranscriptCorrections corrections;
    private final Reports reports;
    private final RecognitionSettings recognition;
    private final SharedView view;
    private final ShareSettings settings;
    private final Audit audit;
    private final TenantTransaction transaction;
    private final InstantSource clock;

    Shares(
            ShareLinks links,
            InterviewSessions sessions,
            TranscriptCorrections corrections,
            Reports reports,
            RecognitionSettings recognition,
            SharedView view,
            ShareSettings settings,
            Audit audit,
            TenantTransaction transaction,
            InstantSource clock) {
        this.links = links;
        this.sessions = sessions;
        this.corrections = corrections;
        this.reports = reports;
        this.recognition = recognition;
        this.view = view;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A link and the token that is told this once.
    record Made(ShareLink link, ShareToken token) {}

    Made share(UUID session, int days, boolean withTranscript, boolean withName) {
        return transaction.call(Tenant.current(), () -> {
            sessions.get(session);
            if (reports.state(session).report() == null) {
                throw new ProblemException(EvaluationProblem.EVALUATION_NOT_READY, "There is no report to share yet.");
            }
            if (!settings.choices().contains(days)) {
                throw new ProblemException(
                        ShareProblem.SHARE_DURATION_REFUSED, "The days may be " + settings.choices() + ".");
            }
            Instant now = clock.instant();
            if (links.of(session).stream().filter(link -> link.good(now)).count() >= settings.linksPerInterview()) {
                throw new ProblemException(
                        ShareProblem.TOO_MANY_SHARES, "There are " + settings.linksPerInterview() + " links.");
            }
            ShareToken token = ShareToken.random();
            ShareLink link = new ShareLink(
                    Ids.next(), session, withTranscript, withName, now, now.plus(Duration.ofDays(days)), null, 0, null);
            links.add(link, token.hash());
            audit.record(
                    "report.shared",
                    session,
                    Map.of(
                            "link", link.id().toString(),
                            "days", Integer.toString(days),
                            "transcript", Boolean.toString(withTranscript),
                            "name", Boolean.toString(withName)));
            return new Made(link, token);
        });
    }

    List<ShareLink> of(UUID session) {
        return transaction.call(
                Tenant.current(), () -> links.of(sessions.get(session).id()));
    }

    /// From now on nobody reads by it. Doing it again changes nothing.
    void revoke(UUID session, UUID id) {
        transaction.run(Tenant.current(), () -> {
            ShareLink link = links.find(sessions.get(session).id(), id).orElseThrow(Shares::gone);
            if (link.revokedAt() == null) {
                links.revoke(id, clock.instant());
                audit.record("report.unshared", session, Map.of("link", id.toString()));
            }
        });
    }

    /// What a stranger with this token may see. It says the same of a token that never was and of one that is over.
    ///
    /// @throws ProblemException `share-not-found`
    SharedView.Shared read(ShareToken token) {
        byte[] hash = token.hash();
        UUID tenant = links.tenant(hash).orElseThrow(Shares::gone);
        return transaction.call(
                tenant, () -> shown(links.opened(hash, clock.instant()).orElseThrow(Shares::gone)));
    }

    private SharedView.Shared shown(ShareLink link) {
        InterviewSession session = sessions.find(link.sessionId()).orElseThrow(Shares::gone);
        Report report = reports.latest(session.id()).orElseThrow(Shares::gone);
        List<TranscriptView.TurnView> turns = link.transcript()
                ? TranscriptView.of(
                                session.id(),
                                sessions.transcript(session.id()),
                                corrections.all(session.id()),
                                recognition)
                        .turns()
                : null;
        var shared = new SharedView.Shared(SessionView.of(session), report, turns, link.name(), link.expiresAt());
        return link.name() ? shared : view.withoutName(shared, session.candidateName());
    }

    private static ProblemException gone() {
        return new ProblemException(ShareProblem.SHARE_NOT_FOUND, "There is nothing to read at this address.");
    }
}
