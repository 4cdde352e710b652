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
    /// @param confidence 0 (a guess) to 1 (certain), as the engine gives it; else [#UNTOLD_CONFIDENCE]
    /// @param engine which one understood it, as shown to people; empty when it is not said
    record Final(int utterance, String text, double confidence, String engine) implements RecognitionResult {
        /// In place of the confidence of an engine that tells none.
        public static final double UNTOLD_CONFIDENCE = 0.75;

        public Final {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence must be between 0 and 1, not " + confidence);
            }
        }

        public Final(int utterance, String text, double confidence) {
            this(utterance, text, confidence, "");
        }
    }
}
