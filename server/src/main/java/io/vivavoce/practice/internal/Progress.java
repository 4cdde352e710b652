package io.vivavoce.practice.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import io.vivavoce.evaluation.Report.CompetencyResult.CompetencyState;
import io.vivavoce.evaluation.Report.Confidence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a person's ratings went from interview to interview. Redos of single questions are no part of it.
///
/// @param series one for each rubric version and language, the one used last first; ratings of different ones are
///     never put together
/// @param fixes what to change first, as the reports said it, the latest first
record Progress(List<Series> series, List<Fix> fixes) {
    Progress {
        series = List.copyOf(series);
        fixes = List.copyOf(fixes);
    }

    /// Interviews that were rated by the same anchors and weights, the oldest first.
    record Series(String rubricVersion, String language, List<Held> interviews, List<Competency> competencies) {
        Series {
            interviews = List.copyOf(interviews);
            competencies = List.copyOf(competencies);
        }
    }

    /// @param total null when too little could be rated
    record Held(
            UUID sessionId,
            Instant at,
            String jobTitle,
            String interviewType,
            String difficulty,
            String engine,
            @Nullable Double total) {}

    /// @param points of the interviews it was part of, the oldest first
    /// @param rated how many of them have a number
    /// @param lowest of those numbers, null without any
    /// @param highest likewise
    record Competency(
            String id,
            String name,
            List<Point> points,
            int rated,
            @Nullable Integer lowest,
            @Nullable Integer highest,
            Trend trend) {
        Competency {
            points = List.copyOf(points);
        }
    }

    /// @param rating null without enough evidence, which is a gap and no zero
    record Point(
            UUID sessionId, CompetencyState state, @Nullable Integer rating, Confidence confidence) {}

    /// @param language the reports are written in
    /// @param times in how many reports it came first
    record Fix(String title, String language, int times, List<FixAt> reports) {
        Fix {
            reports = List.copyOf(reports);
        }
    }

    record FixAt(UUID sessionId, Instant at, String text) {}

    /// What can honestly be said of a row of ratings.
    enum Trend {
        /// Nothing: there are too few of them.
        TOO_FEW("too-few"),
        /// They differ as ratings of the same person do.
        WITHIN_NOISE("within-noise"),
        UP("up"),
        DOWN("down");

        /// One interview is no trend, nor are two.
        private static final int FEWEST = 4;

        private static final int LATEST = 2;

        private final String id;

        Trend(String id) {
            this.id = id;
        }

        /// The name on the wire.
        @JsonValue
        String id() {
            return id;
        }

        /// Up or down only when both of the last two ratings lie on the same side of the middle of all before.
        ///
        /// @param ratings of one engine, the oldest first
        static Trend of(List<Integer> ratings) {
            if (ratings.size() < FEWEST) {
                return TOO_FEW;
            }
            int from = ratings.size() - LATEST;
            double middle = median(ratings.subList(0, from));
            List<Integer> latest = ratings.subList(from, ratings.size());
            if (latest.stream().allMatch(rating -> rating > middle)) {
                return UP;
            }
            return latest.stream().allMatch(rating -> rating < middle) ? DOWN : WITHIN_NOISE;
        }

        private static double median(List<Integer> ratings) {
            List<Integer> sorted = ratings.stream().sorted().toList();
            int half = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
        }
    }
}
