package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.Ladders;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.provider.Trial;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.SpeechEngines;
import io.vivavoce.speech.SpeechServices;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import io.vivavoce.speech.VoiceActivity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SpeechAutoConfigurationTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withBean(Ladders.class, NoLadders::new)
            .withUserConfiguration(SpeechRanges.class)
            .withConfiguration(AutoConfigurations.of(SpeechAutoConfiguration.class));

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

    @Test
    void withNoEngineOnItsLadderTheBuiltInVoiceSpeaks() {
        runner.withBean(TextToSpeech.class, SilentVoice::new).run(context -> {
            TextToSpeech voice =
                    context.getBean(SpeechServices.class).voice(new EngineUser(new UUID(0, 1), null), Locale.ENGLISH);
            assertThat(voice.capabilities()).isEqualTo(new SilentVoice().capabilities());
        });
    }

    /// Ladders on which nothing is usable.
    private static final class NoLadders implements Ladders {
        @Override
        public <E> Ladder<E> of(
                ServiceKind kind,
                EngineUser user,
                Locale language,
                List<? extends EngineFactory<E>> factories,
                Trial<E> trial) {
            return List::of;
        }
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
