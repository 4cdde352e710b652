package io.vivavoce.speech.internal;

import io.vivavoce.speech.SpeechToTextCapabilities;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Recognises English with pocketsphinx. A stream costs about a hundred megabytes in its process and a tenth of a
/// core while somebody speaks.
final class PocketsphinxSpeechToText extends ProcessSpeechToText {
    static final String NAME = "pocketsphinx (built in)";

    PocketsphinxSpeechToText(SpeechProperties properties) {
        super(
                new SpeechToTextCapabilities(NAME, SAMPLE_RATE, Set.of(Locale.US), true, false, true),
                new EngineProcess(
                        NAME,
                        "install libpocketsphinx3 and pocketsphinx-en-us (apt install libpocketsphinx3"
                                + " pocketsphinx-en-us)",
                        new ChildCommand("recogniser", properties.process().heap(), options(properties.recogniser())),
                        properties.process(),
                        EngineProcess.uptime()),
                RecogniserLimits.of(
                        properties.recogniser(),
                        places(properties.recogniser()),
                        0,
                        properties.recogniser().finalTimeout()));
    }

    private static int places(SpeechProperties.Recogniser settings) {
        return settings.maxStreams() > 0 ? settings.maxStreams() : RecogniserPlaces.here();
    }

    private static List<String> options(SpeechProperties.Recogniser settings) {
        return List.of(
                "model=" + settings.model(),
                "vocabulary-weight=" + settings.vocabularyWeight(),
                "second-pass=" + settings.secondPass(),
                "partial-interval=" + settings.partialInterval(),
                "settle-after=" + settings.settleAfter(),
                "settle-at-latest=" + settings.settleAtLatest());
    }
}
