package io.vivavoce.speech.internal.voices;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = "ELEVENLABS_API_KEY",
        matches = ".+",
        disabledReason = "ELEVENLABS_API_KEY is not set")
class ElevenLabsVoiceLiveTest extends VoiceLiveContract {
    ElevenLabsVoiceLiveTest() {
        super(
                "elevenlabs",
                "https://api.elevenlabs.io",
                "ELEVENLABS_API_KEY",
                new ElevenLabsSpeech(settings().elevenlabs()));
    }
}
