package io.vivavoce.speech.internal.child;

import java.time.Duration;

/// When a stream shows and settles words.
///
/// @param partialInterval how often words are shown while they are spoken
/// @param settleAfter an utterance longer than this is settled at its next pause
/// @param settleAtLatest an utterance longer than this is settled without a pause
record Pacing(Duration partialInterval, Duration settleAfter, Duration settleAtLatest) {
    static Pacing of(Options options) {
        return new Pacing(
                options.time("partial-interval"), options.time("settle-after"), options.time("settle-at-latest"));
    }

    /// Bytes of 16-bit mono sound that last so long.
    static int bytes(Duration duration) {
        return Math.toIntExact(duration.toMillis() * SpeechDecoder.SAMPLE_RATE * Short.BYTES / 1000);
    }
}
