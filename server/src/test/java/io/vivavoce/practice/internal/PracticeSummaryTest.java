package io.vivavoce.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.ReportState;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.GuideFixtures;
import io.vivavoce.guide.Languages;
import io.vivavoce.guide.NoOwnGuides;
import io.vivavoce.interview.InMemoryInterviewSessions;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.practice.Minutes;
import io.vivavoce.practice.internal.PracticeSummary.PriorityFix;
import io.vivavoce.resume.Resume;
import io.vivavoce.resume.Resumes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PracticeSummaryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final InMemoryInterviewSessions sessions = new InMemoryInterviewSessions(() -> NOW);
    private final FakeReports reports = new FakeReports();
    private final Practice practice = new Practice(
            new PracticeSettings(120, 120, 80, 20_000, 20_000, 20, List.of(10), 5, 60, 12, 5),
            request -> GuideFixtures.guide(3, Difficulty.STANDARD),
            new NoOwnGuides(),
            new Languages(List.of("en"), List.of()),
            sessions,
            new NoResumes(),
            reports,
            tenant -> List.of(),
            (user, language) -> Optional.empty(),
            new Unlimited());

    @Test
    void theFixComesFromTheNewestReportThatHasOne() {
        UUID oldest = reported("Say what you did yourself.");
        UUID middle = reported("Name the result.");
        reported(null);
        session();
        assertThat(practice.summary().priorityFix()).isEqualTo(new PriorityFix("Name the result.", "en", middle));
        sessions.delete(middle);
        assertThat(practice.summary().priorityFix())
                .isEqualTo(new PriorityFix("Say what you did yourself.", "en", oldest));
    }

    @Test
    void withoutReportsThereIsNoFix() {
        session();
        assertThat(practice.summary().priorityFix()).isNull();
        assertThat(practice.summary().sessions()).isEqualTo(1);
    }

    /// Nothing is counted.
    private static final class Unlimited implements Minutes {
        @Override
        public Optional<Balance> own() {
            return Optional.empty();
        }

        @Override
        public void requireEnough() {}
    }

    private UUID session() {
        return sessions.create(InterviewFixtures.newInterview(3)).id();
    }

    private UUID reported(@Nullable String fix) {
        UUID id = session();
        sessions.recordResult(id, new InterviewSessions.Result(null, "{}", "", Map.of()));
        reports.reports.put(id, report(id, fix));
        return id;
    }

    private static Report report(UUID session, @Nullable String fix) {
        return new Report(
                session,
                session,
                1,
                NOW,
                "built-in",
                "",
                "test-1",
                "gardener",
                "",
                "mixed",
                "standard",
                "en",
                0,
                new Report.Coverage(3, 3, 3, 0, 0),
                new Report.Recognition(null, null, false, ""),
                null,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                fix == null ? null : new Report.PriorityFix("Next", fix, 1, null),
                List.of(),
                new Report.Metrics(0, 0, null, null, null, null, "", 0, Map.of()),
                new Report.Conduct(0, 0, null, 0),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static final class FakeReports implements Reports {
        private final Map<UUID, Report> reports = new HashMap<>();

        @Override
        public Optional<Report> latest(UUID session) {
            return Optional.ofNullable(reports.get(session));
        }

        @Override
        public ReportState state(UUID session) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoResumes implements Resumes {
        @Override
        public Optional<Resume> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public Resume get(UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Resume> current() {
            return Optional.empty();
        }

        @Override
        public long largestFile() {
            return 0;
        }
    }
}
