package io.vivavoce.speech.internal.deepgram;

import io.vivavoce.speech.internal.LiveEars;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.context.properties.bind.Binder;

@Timeout(60)
@EnabledIfEnvironmentVariable(
        named = "DEEPGRAM_API_KEY",
        matches = ".+",
        disabledReason = "no DEEPGRAM_API_KEY in the environment: Deepgram itself is not asked")
class DeepgramSpeechToTextLiveTest {
    @Test
    void aSentenceIsUnderstood() throws Exception {
        var settings = new Binder().bindOrCreate("none", DeepgramSettings.class);
        LiveEars.understand(
                "deepgram",
                "https://api.deepgram.com",
                "DEEPGRAM_API_KEY",
                connection -> new DeepgramFactory(settings)
                        .create(connection, Locale.ENGLISH)
                        .orElseThrow());
    }
}
