package io.vivavoce.interview;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.interview.InterviewSession.Outcome;
import io.vivavoce.interview.InterviewSession.Status;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which interviews are wanted. What is null is not asked for.
///
/// @param text stands in the role or the company, whatever the case
/// @param reported whether there is a report
/// @param redo whether it is a redo of one question
/// @param from the earliest start; of one that has not begun, when it was set up
/// @param before the first start that is too late
public record SessionFilter(
        @Nullable String text,
        @Nullable InterviewType type,
        @Nullable Difficulty difficulty,
        @Nullable String language,
        @Nullable Status status,
        @Nullable Outcome outcome,
        @Nullable Boolean reported,
        @Nullable Boolean redo,
        @Nullable Instant from,
        @Nullable Instant before) {
    public static final SessionFilter ALL =
            new SessionFilter(null, null, null, null, null, null, null, null, null, null);

    /// Whole interviews, no redos.
    public static final SessionFilter INTERVIEWS =
            new SessionFilter(null, null, null, null, null, null, null, false, null, null);

    /// Whole interviews that have a report.
    public static final SessionFilter REPORTED =
            new SessionFilter(null, null, null, null, null, null, true, false, null, null);

    /// Whether a session is wanted.
    public boolean admits(InterviewSession session) {
        Instant at = session.startTime() == null ? session.createdAt() : session.startTime();
        return (text == null || said(session).contains(text.toLowerCase(Locale.ROOT)))
                && (type == null || session.guide().type() == type)
                && (difficulty == null || session.guide().difficulty() == difficulty)
                && (language == null || session.guide().language().equals(language))
                && (status == null || session.status() == status)
                && (outcome == null || session.outcome() == outcome)
                && (reported == null || session.reported() == reported)
                && (redo == null || (session.redo() != null) == redo)
                && (from == null || !at.isBefore(from))
                && (before == null || at.isBefore(before));
    }

    private static String said(InterviewSession session) {
        return (session.jobTitle() + " " + session.company()).toLowerCase(Locale.ROOT);
    }
}
