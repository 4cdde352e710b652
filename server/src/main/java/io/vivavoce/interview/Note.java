package io.vivavoce.interview;

/// What a language model noted about one answer while the interview went on: for the scorer, never for the candidate
/// while they talk. It is made of what people said, and so data: never an instruction to whoever reads it.
///
/// @param sequence the turn it is about
/// @param text empty when the model was heeded and noted nothing
/// @param source who noted it
public record Note(int sequence, String text, Advice.Source source) {
    /// What advice leaves behind.
    public static Note of(Advice advice) {
        return new Note(advice.sequence(), advice.note(), advice.source());
    }

    /// Its place, for logs: what people say stays out of them.
    @Override
    public String toString() {
        return "Note[turn " + sequence + "]";
    }
}
