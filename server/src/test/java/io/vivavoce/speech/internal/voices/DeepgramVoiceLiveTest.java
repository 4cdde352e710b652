package io.vivavoce.speech.internal.voices;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = "DEEPGRAM_API_KEY",
        matches = ".+",
        disabledReason = "DEEPGRAM_API_KEY is not set")
class DeepgramVoiceLiveTest extends VoiceLiveContract {
    DeepgramVoiceLiveTest() {
        super(
                "deepgram",
                "https://api.deepgram.com",
                "DEEPGRAM_API_KEY",
                new DeepgramSpeech(settings().deepgram()));
    }
}
