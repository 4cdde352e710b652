package io.vivavoce.speech.internal.voices;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "OPENAI_API_KEY", matches = ".+", disabledReason = "OPENAI_API_KEY is not set")
class OpenAiVoiceLiveTest extends VoiceLiveContract {
    OpenAiVoiceLiveTest() {
        super(
                "openai",
                "https://api.openai.com/v1",
                "OPENAI_API_KEY",
                OpenAiSpeech.openAi(settings().openai()));
    }
}
