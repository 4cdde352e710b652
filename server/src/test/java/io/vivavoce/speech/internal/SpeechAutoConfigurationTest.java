package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.SpeechEngines;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import io.vivavoce.speech.VoiceActivity;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SpeechAutoConfigurationTest {
    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(SpeechAutoConfiguration.class));

    @Test
    void theBuiltInEnginesStandWithoutBeingStarted() {
        runner.run(context -> {
            assertThat(context).hasSingleBean(SpeechToText.class);
            assertThat(context).hasSingleBean(TextToSpeech.class);
            assertThat(context).hasSingleBean(VoiceActivity.class);
            assertThat(context.getBean(SpeechEngines.class).all())
                    .extracting(SpeechEngine::state)
                    .containsExactly(
                            SpeechEngine.State.STARTING, SpeechEngine.State.STARTING, SpeechEngine.State.WORKING);
        });
    }

    @Test
    void anotherVoiceTakesThePlaceOfTheBuiltInOne() {
        runner.withBean(TextToSpeech.class, SilentVoice::new).run(context -> {
            assertThat(context.getBean(TextToSpeech.class)).isInstanceOf(SilentVoice.class);
            assertThat(context.getBean(SpeechEngines.class).all())
                    .extracting(SpeechEngine::name)
                    .contains("silent", "pocketsphinx (built in)");
        });
    }

    @Test
    void aSettingThatMakesNoSenseStopsTheStart() {
        runner.withPropertyValues("vivavoce.speech.voice.name=../etc")
                .run(context -> assertThat(context).hasFailed());
    }

    private static final class SilentVoice implements TextToSpeech {
        @Override
        public TextToSpeechCapabilities capabilities() {
            return new TextToSpeechCapabilities("silent", 16_000, Set.of(Locale.ENGLISH));
        }

        @Override
        public Synthesis open(String sentence) {
            throw new UnsupportedOperationException();
        }
    }
}
