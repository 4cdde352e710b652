package io.vivavoce.speech.internal.voices;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "GROQ_API_KEY", matches = ".+", disabledReason = "GROQ_API_KEY is not set")
class GroqVoiceLiveTest extends VoiceLiveContract {
    GroqVoiceLiveTest() {
        super(
                "groq",
                "https://api.groq.com/openai/v1",
                "GROQ_API_KEY",
                OpenAiSpeech.groq(settings().groq()));
    }
}
