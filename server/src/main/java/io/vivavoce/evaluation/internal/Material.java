package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.Guide;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Turn;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything one evaluation looks at. The résumé is not part of it.
///
/// @param names of the candidate and the company, so that they can be masked
/// @param recognizer what understood the spoken words
record Material(
        UUID sessionId,
        Guide guide,
        List<Turn> turns,
        Duration elapsed,
        String jobTitle,
        String company,
        String jobDescription,
        List<String> names,
        Recognizer recognizer) {
    Material {
        turns = List.copyOf(turns);
        names = List.copyOf(names);
    }

    static Material of(InterviewSession session, List<Turn> turns, Recognizer recognizer) {
        return new Material(
                session.id(),
                session.guide(),
                turns,
                session.elapsed(),
                session.jobTitle(),
                session.company(),
                session.jobDescription(),
                List.of(session.candidateName(), session.company()),
                recognizer);
    }

    /// What is known of the recogniser that wrote the spoken turns.
    ///
    /// @param engine null when unknown
    /// @param poor its transcripts are to be read with care, whatever confidence it gives
    /// @param hearsFillers "um" and "uh" appear in its words
    record Recognizer(@Nullable String engine, boolean poor, boolean hearsFillers) {
        static final Recognizer UNKNOWN = new Recognizer(null, false, false);
    }
}
