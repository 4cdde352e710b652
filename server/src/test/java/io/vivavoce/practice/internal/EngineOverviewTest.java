package io.vivavoce.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.platform.Tenant;
import io.vivavoce.practice.internal.PracticeOptions.Recognizer;
import io.vivavoce.practice.internal.PracticeOptions.Voice;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.SpeechEngine.Kind;
import io.vivavoce.speech.SpeechEngine.State;
import io.vivavoce.speech.SpeechServices;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import io.vivavoce.speech.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngineOverviewTest {
    private static final String BUILT_IN = "ears (built in)";
    private static final SpeechEngine MISSING = new SpeechEngine(Kind.SPEECH_TO_TEXT, BUILT_IN, State.MISSING, "");
    private static final SpeechEngine STARTING = new SpeechEngine(Kind.TEXT_TO_SPEECH, "flute", State.STARTING, "");

    @Test
    void tellsHowTheBuiltInEnginesDoWhileTheyAreInUse() {
        PracticeOptions.Engines engines = seen(new Ears(BUILT_IN, true));

        assertThat(engines.recognizer()).isEqualTo(new Recognizer(BUILT_IN, "missing", "low"));
        assertThat(engines.voice()).isEqualTo(new Voice("flute", "starting"));
    }

    @Test
    void namesTheEngineInUseWhateverTheBuiltInOneDoes() {
        assertThat(seen(new Ears("Deepgram", false)).recognizer())
                .isEqualTo(new Recognizer("Deepgram", "working", "normal"));
    }

    private static PracticeOptions.Engines seen(SpeechToText ears) {
        var overview =
                new EngineOverview(() -> List.of(MISSING, STARTING), new Speech(ears), InterviewFixtures.unadvised());
        return Tenant.call(Tenant.LOCAL, overview::now);
    }

    private record Speech(SpeechToText ears) implements SpeechServices {
        @Override
        public SpeechToText recogniser(EngineUser user, Locale language) {
            return ears;
        }

        @Override
        public TextToSpeech voice(EngineUser user, Locale language) {
            return new Flute();
        }
    }

    private record Ears(String name, boolean low) implements SpeechToText {
        @Override
        public SpeechToTextCapabilities capabilities() {
            return new SpeechToTextCapabilities(name, 16_000, Set.of(Locale.US), true, false, low);
        }

        @Override
        public Recognition open(Vocabulary vocabulary) {
            throw new UnsupportedOperationException();
        }
    }

    private record Flute() implements TextToSpeech {
        @Override
        public TextToSpeechCapabilities capabilities() {
            return new TextToSpeechCapabilities("flute", 16_000, Set.of(Locale.US));
        }

        @Override
        public Synthesis open(String sentence) {
            throw new UnsupportedOperationException();
        }
    }
}
