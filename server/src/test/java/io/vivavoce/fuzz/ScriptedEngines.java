package io.vivavoce.fuzz;

import io.vivavoce.speech.LoudnessVoiceActivity;
import io.vivavoce.speech.ScriptedSpeechToText;
import io.vivavoce.speech.ScriptedTextToSpeech;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.VoiceActivity;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Engines that answer at once, so that the rest of the product is what is tried.
@TestConfiguration
public class ScriptedEngines {
    @Bean
    SpeechToText scriptedEars() {
        return new ScriptedSpeechToText("I rebuilt the ledger by hand and it balanced again");
    }

    @Bean
    TextToSpeech scriptedVoice() {
        return new ScriptedTextToSpeech();
    }

    @Bean
    VoiceActivity loudness() {
        return new LoudnessVoiceActivity();
    }
}
