package io.vivavoce.speech.internal.child;

import java.nio.file.Files;
import java.nio.file.Path;

/// How pocketsphinx works.
///
/// @param acousticModel directory of the acoustic model
/// @param dictionary pronunciations
/// @param languageModel the general language model
/// @param vocabularyWeight share of the conversation's own words in the language model, 0 to 1
/// @param secondPass whether an utterance is searched a second time when it ends
record RecogniserOptions(
        Path acousticModel, Path dictionary, Path languageModel, double vocabularyWeight, boolean secondPass) {
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
                Boolean.parseBoolean(options.text("second-pass")));
    }
}
