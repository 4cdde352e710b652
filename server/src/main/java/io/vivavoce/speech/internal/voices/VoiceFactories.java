package io.vivavoce.speech.internal.voices;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.TextToSpeech;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rungs of voices behind HTTP.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VoicesProperties.class)
class VoiceFactories {
    private static boolean english(Locale language) {
        return language.getLanguage().equals("en");
    }

    private record HttpVoiceFactory(
            String id,
            String name,
            Tier tier,
            VoiceProtocol protocol,
            VoicesProperties limits,
            Predicate<Locale> languages)
            implements EngineFactory<TextToSpeech> {
        @Override
        public Optional<String> provider() {
            return Optional.of(id);
        }

        @Override
        public boolean serves(Locale language) {
            return languages.test(language);
        }

        @Override
        public Optional<TextToSpeech> create(Connection connection, Locale language) {
            return Optional.of(new HttpVoice(name, protocol, connection, limits, language));
        }
    }

    @Bean
    EngineFactory<TextToSpeech> elevenLabsVoice(VoicesProperties settings) {
        return new HttpVoiceFactory(
                "elevenlabs",
                "ElevenLabs",
                Tier.CLOUD,
                new ElevenLabsSpeech(settings.elevenlabs()),
                settings,
                _ -> true);
    }

    @Bean
    EngineFactory<TextToSpeech> openAiVoice(VoicesProperties settings) {
        return new HttpVoiceFactory(
                "openai", "OpenAI", Tier.CLOUD, OpenAiSpeech.openAi(settings.openai()), settings, _ -> true);
    }

    @Bean
    EngineFactory<TextToSpeech> groqVoice(VoicesProperties settings) {
        return new HttpVoiceFactory(
                "groq", "Groq", Tier.CLOUD, OpenAiSpeech.groq(settings.groq()), settings, VoiceFactories::english);
    }

    @Bean
    EngineFactory<TextToSpeech> deepgramVoice(VoicesProperties settings) {
        String spoken = settings.deepgram().model().replaceFirst("^.*-", "");
        return new HttpVoiceFactory(
                "deepgram",
                "Deepgram Aura",
                Tier.CLOUD,
                new DeepgramSpeech(settings.deepgram()),
                settings,
                language -> language.getLanguage().equals(spoken));
    }

    @Bean
    EngineFactory<TextToSpeech> speechServerVoice(VoicesProperties settings) {
        return new HttpVoiceFactory(
                "speechserver",
                "Speech server",
                Tier.LOCAL_SERVER,
                OpenAiSpeech.server(settings.speechserver()),
                settings,
                _ -> true);
    }
}
