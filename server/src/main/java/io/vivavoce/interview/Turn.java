package io.vivavoce.interview;

import io.vivavoce.guide.ProbeKind;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was said, as it is stored: the candidate's words as recognised or typed, the interviewer's words as
/// far as they were really heard.
///
/// @param sequence from 0, without gaps
/// @param questionNumber the core question it belongs to, 0 before the first and after the last
/// @param probe what a probe asked for, null for every other kind
/// @param interrupted the interviewer was cut off: `text` ends where the person stopped hearing it
/// @param confidence how sure the recogniser was, 0 to 1; 1 for typed words and for the interviewer's; null when it is
///     not known, as of words that were taken before the recogniser had settled them
/// @param startedAt on the interview's clock, which stops in pauses and outages
/// @param clientId makes a typed answer that is sent twice one answer; null for spoken turns
public record Turn(
        int sequence,
        Speaker speaker,
        TurnKind kind,
        String text,
        int questionNumber,
        @Nullable ProbeKind probe,
        Source source,
        boolean interrupted,
        @Nullable Double confidence,
        Duration startedAt,
        Duration endedAt,
        @Nullable UUID clientId,
        @Nullable TurnTimeline timeline) {

    /// How the words came in.
    public enum Source {
        /// Spoken, and understood by the server's recogniser; the interviewer's words as well.
        VOICE,
        TYPED,
        /// Spoken, and understood by the person's own browser on their own device.
        BROWSER
    }

    /// Whether the words were spoken aloud.
    public boolean spoken() {
        return source != Source.TYPED;
    }

    public boolean byCandidate() {
        return speaker == Speaker.CANDIDATE;
    }

    /// The same turn with other words.
    public Turn withText(String other) {
        return new Turn(
                sequence,
                speaker,
                kind,
                other,
                questionNumber,
                probe,
                source,
                interrupted,
                confidence,
                startedAt,
                endedAt,
                clientId,
                timeline);
    }
}
