package io.vivavoce.interview;

import io.vivavoce.guide.ProbeKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a language model makes of one answer. It proposes and never decides: an [Interviewer] takes of it what its plan
/// allows, and what it says in the interviewer's place is looked at first. Immutable.
///
/// @param sequence the turn it is about
/// @param words stands for the words it is about: advice on other words counts as none
/// @param probe the follow-up to ask; null to go on
/// @param wording of that follow-up, or of the sentence that leads to the next question; null for the built-in one
/// @param note for whoever rates the interview, empty when there is none; never said and never shown meanwhile
/// @param source who gave it
public record Advice(
        int sequence,
        UUID words,
        Completeness completeness,
        @Nullable ProbeKind probe,
        @Nullable String wording,
        String note,
        Source source) {

    /// Whether an answer is over.
    public enum Completeness {
        COMPLETE,
        /// In the middle of a thought.
        A_LITTLE_TIME,
        /// Still thinking, or only beginning.
        LONG
    }

    /// @param engine the model's name as shown to people
    /// @param prompt which words it was asked by: name, version and hash
    public record Source(String engine, String prompt) {}

    /// Advice on an answer.
    public static Advice on(
            Turn answer,
            Completeness completeness,
            @Nullable ProbeKind probe,
            @Nullable String wording,
            String note,
            Source source) {
        return new Advice(answer.sequence(), digest(answer.text()), completeness, probe, wording, note, source);
    }

    /// The same, said in other words; in the built-in ones for null.
    public Advice worded(@Nullable String other) {
        return new Advice(sequence, words, completeness, probe, other, note, source);
    }

    /// Whether it is about just these words.
    public boolean isAbout(int turn, String text) {
        return sequence == turn && words.equals(digest(text));
    }

    public boolean isAbout(Turn turn) {
        return isAbout(turn.sequence(), turn.text());
    }

    private static UUID digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Its place and kind, for logs: what people say stays out of them.
    @Override
    public String toString() {
        return "Advice[turn " + sequence + ", " + completeness + ", " + probe + "]";
    }
}
