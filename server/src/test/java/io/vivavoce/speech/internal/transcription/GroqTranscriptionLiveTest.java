package io.vivavoce.speech.internal.transcription;

import io.vivavoce.speech.internal.LiveEars;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@Timeout(60)
@EnabledIfEnvironmentVariable(
        named = "GROQ_API_KEY",
        matches = ".+",
        disabledReason = "no GROQ_API_KEY in the environment: Groq itself is not asked")
class GroqTranscriptionLiveTest {
    @Test
    void aSentenceIsUnderstood() throws Exception {
        var factory = new TranscriptionConfiguration().groqRecogniser(TestSettings.of(Duration.ofSeconds(30)));
        LiveEars.understand(
                "groq",
                "https://api.groq.com/openai/v1",
                "GROQ_API_KEY",
                connection -> factory.create(connection, Locale.ENGLISH).orElseThrow());
    }
}
