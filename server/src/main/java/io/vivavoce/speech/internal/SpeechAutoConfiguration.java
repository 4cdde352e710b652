package io.vivavoce.speech.internal;

import io.vivavoce.provider.EngineRange;
import io.vivavoce.provider.Ladders;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.SpeechEngines;
import io.vivavoce.speech.SpeechServices;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.VoiceActivity;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/// The built-in engines, each unless another one stands in its place. An auto-configuration, so that it looks last.
@AutoConfiguration
@EnableConfigurationProperties({SpeechProperties.class, LadderSettings.class})
class SpeechAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    SpeechToText speechToText(SpeechProperties properties) {
        return new PocketsphinxSpeechToText(properties);
    }

    @Bean
    @ConditionalOnMissingBean
    TextToSpeech textToSpeech(SpeechProperties properties) {
        return new FliteTextToSpeech(properties);
    }

    @Bean
    @ConditionalOnMissingBean
    VoiceActivity voiceActivity() {
        return new SileroVoiceActivity();
    }

    @Bean
    SpeechServices speechServices(
            Ladders ladders,
            EngineRange<SpeechToText> recognisers,
            EngineRange<TextToSpeech> voices,
            SpeechToText ears,
            TextToSpeech mouth,
            LadderSettings settings) {
        return new LadderSpeechServices(ladders, recognisers, voices, ears, mouth, settings);
    }

    @Bean
    SpeechEngines speechEngines(SpeechToText ears, TextToSpeech mouth, VoiceActivity voiceActivity) {
        return () -> List.of(
                describe(
                        ears,
                        SpeechEngine.Kind.SPEECH_TO_TEXT,
                        ears.capabilities().engine()),
                describe(
                        mouth,
                        SpeechEngine.Kind.TEXT_TO_SPEECH,
                        mouth.capabilities().engine()),
                describe(voiceActivity, SpeechEngine.Kind.VOICE_ACTIVITY, "voice activity"));
    }

    private static SpeechEngine describe(Object engine, SpeechEngine.Kind kind, String name) {
        return engine instanceof EmbeddedEngine embedded
                ? embedded.describe()
                : new SpeechEngine(kind, name, SpeechEngine.State.WORKING, "configured");
    }

    @Bean
    SpeechPreparation speechPreparation(SpeechProperties properties, SpeechToText ears, TextToSpeech mouth) {
        return new SpeechPreparation(properties.prepare(), List.of(mouth, ears));
    }
}
