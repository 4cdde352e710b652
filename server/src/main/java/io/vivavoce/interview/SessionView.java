package io.vivavoce.interview;

import io.vivavoce.guide.GuideOrigin;
import io.vivavoce.interview.InterviewSession.Outcome;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session as the HTTP interface shows it.
///
/// @param reportState `none`, `pending`, `ready` or `insufficient_data`
/// @param recognition how well its spoken answers were understood, null while there are none
/// @param guide the guide of one's own it was made from, null when it was planned from the bank
/// @param redo what it asks again, null for a whole interview
public record SessionView(
        UUID id,
        String status,
        @Nullable String outcome,
        @Nullable String endReason,
        String jobTitle,
        String company,
        String candidateName,
        String interviewType,
        String difficulty,
        String language,
        int totalQuestions,
        long budgetMs,
        long elapsedMs,
        String timing,
        boolean typing,
        boolean consentGiven,
        Instant createdAt,
        @Nullable Instant startTime,
        @Nullable Instant completedAt,
        String reportState,
        @Nullable Double finalScore,
        @Nullable RecognitionQuality recognition,
        @Nullable GuideOrigin guide,
        @Nullable Redo redo) {

    public static SessionView of(InterviewSession session) {
        return of(session, null);
    }

    public static SessionView of(InterviewSession session, @Nullable RecognitionQuality recognition) {
        return new SessionView(
                session.id(),
                lower(session.status()),
                session.outcome() == null ? null : lower(session.outcome()),
                session.endReason() == null ? null : lower(session.endReason()).replace('_', '-'),
                session.jobTitle(),
                session.company(),
                session.candidateName(),
                session.guide().type().id(),
                session.guide().difficulty().id(),
                session.guide().language(),
                session.guide().questions().size(),
                session.budget().toMillis(),
                session.elapsed().toMillis(),
                session.timing().id(),
                session.typingPreferred(),
                session.consentVersion() != null,
                session.createdAt(),
                session.startTime(),
                session.completedAt(),
                reportState(session),
                session.finalScore(),
                recognition == null || recognition.spokenAnswers() == 0 ? null : recognition,
                session.guide().origin(),
                session.redo());
    }

    private static String reportState(InterviewSession session) {
        if (session.outcome() == Outcome.INSUFFICIENT_DATA) {
            return "insufficient_data";
        }
        if (session.outcome() != Outcome.VALID) {
            return "none";
        }
        return session.reported() ? "ready" : "pending";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
