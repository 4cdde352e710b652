package io.vivavoce.speech;

/// Words of one utterance.
public sealed interface RecognitionResult {
    /// The utterance's number, from 0 within its stream.
    int utterance();

    /// What is understood so far; may change.
    record Partial(int utterance, String text) implements RecognitionResult {}

    /// What was understood in the end.
    ///
    /// @param text empty when no word was recognised
    /// @param confidence 0 (a guess) to 1 (certain), as the engine gives it
    record Final(int utterance, String text, double confidence) implements RecognitionResult {
        public Final {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence must be between 0 and 1, not " + confidence);
            }
        }
    }
}
