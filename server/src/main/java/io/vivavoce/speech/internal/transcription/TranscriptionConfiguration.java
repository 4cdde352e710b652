package io.vivavoce.speech.internal.transcription;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.SpeechToText;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The servers that recognise whole utterances.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TranscriptionSettings.class)
class TranscriptionConfiguration {
    private static final String PATH = "/audio/transcriptions";

    @Bean
    EngineFactory<SpeechToText> openAiRecogniser(TranscriptionSettings settings) {
        String model = settings.openaiModel();
        return new TranscriptionFactory("openai", "OpenAI " + model, Tier.CLOUD, Dialect.openAi(PATH, model), settings);
    }

    @Bean
    EngineFactory<SpeechToText> groqRecogniser(TranscriptionSettings settings) {
        String model = settings.groqModel();
        return new TranscriptionFactory("groq", "Groq " + model, Tier.CLOUD, Dialect.openAi(PATH, model), settings);
    }

    @Bean
    EngineFactory<SpeechToText> azureRecogniser(TranscriptionSettings settings) {
        String deployment = settings.azureDeployment();
        boolean missing = deployment == null || deployment.isBlank();
        return new TranscriptionFactory(
                "azure",
                missing ? "Azure OpenAI" : "Azure OpenAI " + deployment,
                Tier.CLOUD,
                deployment == null || missing ? null : Dialect.azure(deployment, settings.azureApiVersion()),
                settings);
    }

    @Bean
    EngineFactory<SpeechToText> speechServerRecogniser(TranscriptionSettings settings) {
        return new TranscriptionFactory(
                "speechserver",
                "Speech server",
                Tier.LOCAL_SERVER,
                Dialect.openAi(PATH, settings.speechserverModel()),
                settings);
    }

    @Bean
    EngineFactory<SpeechToText> whisperCppRecogniser(TranscriptionSettings settings) {
        return new TranscriptionFactory(
                "whispercpp",
                "whisper.cpp",
                Tier.LOCAL_SERVER,
                Dialect.whisperCpp(settings.whispercppPath()),
                settings);
    }
}
