package io.vivavoce.speech.internal.child;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// How the recogniser works.
///
/// @param acousticModel directory of the acoustic model
/// @param dictionary pronunciations
/// @param languageModel the general language model
/// @param vocabularyWeight share of the conversation's own words in the language model, 0 to 1
/// @param secondPass whether an utterance is searched a second time when it ends
/// @param partialInterval how often words are shown while they are spoken
/// @param settleAfter an utterance longer than this is settled at its next pause
/// @param settleAtLatest an utterance longer than this is settled without a pause
record RecogniserOptions(
        Path acousticModel,
        Path dictionary,
        Path languageModel,
        double vocabularyWeight,
        boolean secondPass,
        Duration partialInterval,
        Duration settleAfter,
        Duration settleAtLatest) {
    RecogniserOptions {
        for (Path path : new Path[] {acousticModel, dictionary, languageModel}) {
            if (!Files.exists(path)) {
                throw new EngineMissing("the model " + path + " is not installed");
            }
        }
    }

    static RecogniserOptions of(Options options) {
        Path model = Path.of(options.text("model"));
        return new RecogniserOptions(
                model.resolve("en-us"),
                model.resolve("cmudict-en-us.dict"),
                model.resolve("en-us.lm.bin"),
                options.number("vocabulary-weight"),
                Boolean.parseBoolean(options.text("second-pass")),
                options.time("partial-interval"),
                options.time("settle-after"),
                options.time("settle-at-latest"));
    }

    /// Bytes of 16-bit mono sound that last so long.
    static int bytes(Duration duration) {
        return Math.toIntExact(duration.toMillis() * Decoder.SAMPLE_RATE * 2 / 1000);
    }
}
