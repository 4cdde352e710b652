package io.vivavoce.speech.internal.transcription;

import io.vivavoce.standin.AzureStandIn;
import java.time.Duration;

/// Settings as they are by default, with a deployment of Azure.
final class TestSettings {
    private TestSettings() {}

    static TranscriptionSettings of(Duration requestTimeout) {
        return new TranscriptionSettings(
                requestTimeout,
                Duration.ofMinutes(5),
                Duration.ofMillis(100),
                100,
                0.6,
                40,
                "gpt-4o-transcribe",
                "whisper-large-v3",
                AzureStandIn.WHISPER,
                "2024-10-21",
                "whisper-1",
                "/inference");
    }
}
