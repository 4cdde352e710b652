package io.vivavoce.speech.internal.realtime;

import io.vivavoce.speech.internal.LiveEars;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.context.properties.bind.Binder;

@Timeout(60)
@EnabledIfEnvironmentVariable(
        named = "OPENAI_API_KEY",
        matches = ".+",
        disabledReason = "no OPENAI_API_KEY in the environment: OpenAI itself is not asked")
class RealtimeSpeechToTextLiveTest {
    @Test
    void aSentenceIsUnderstood() throws Exception {
        var settings = new Binder().bindOrCreate("none", RealtimeSettings.class);
        LiveEars.understand(
                "openai",
                "https://api.openai.com/v1",
                "OPENAI_API_KEY",
                connection -> new RealtimeFactory(settings)
                        .create(connection, Locale.ENGLISH)
                        .orElseThrow());
    }
}
