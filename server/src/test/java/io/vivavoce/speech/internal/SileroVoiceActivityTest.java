package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.VoiceActivity;
import io.vivavoce.speech.VoiceActivityContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SileroVoiceActivityTest extends VoiceActivityContract {
    private final SileroVoiceActivity voiceActivity = new SileroVoiceActivity();
    private short[] speech;

    @BeforeAll
    void speak() throws InterruptedException {
        try (FliteTextToSpeech voice = Engines.voice("rms")) {
            speech = Engines.speak(
                    voice, "We moved the billing service to a new database while customers kept using it every day.");
        }
    }

    @AfterAll
    void stop() {
        voiceActivity.close();
    }

    @Override
    protected VoiceActivity voiceActivity() {
        return voiceActivity;
    }

    @Override
    protected short[] speech() {
        return speech.clone();
    }

    @Test
    void itDescribesItself() {
        assertThat(voiceActivity.describe().state()).isEqualTo(SpeechEngine.State.WORKING);
        assertThat(voiceActivity.sampleRate()).isEqualTo(16_000);
        assertThat(voiceActivity.windowSamples()).isEqualTo(512);
    }
}
