package io.vivavoce.speech.internal.transcription;

import io.vivavoce.speech.internal.LiveEars;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@Timeout(60)
@EnabledIfEnvironmentVariable(
        named = "OPENAI_API_KEY",
        matches = ".+",
        disabledReason = "no OPENAI_API_KEY in the environment: OpenAI itself is not asked")
class OpenAiTranscriptionLiveTest {
    @Test
    void aSentenceIsUnderstood() throws Exception {
        var factory = new TranscriptionConfiguration().openAiRecogniser(TestSettings.of(Duration.ofSeconds(30)));
        LiveEars.understand(
                "openai",
                "https://api.openai.com/v1",
                "OPENAI_API_KEY",
                connection -> factory.create(connection, Locale.ENGLISH).orElseThrow());
    }
}
