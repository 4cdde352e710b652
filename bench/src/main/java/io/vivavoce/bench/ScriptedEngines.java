package io.vivavoce.bench;

import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Engines that answer after a set time, so that what is measured is the loop and not them.
@Configuration(proxyBeanMethods = false)
class ScriptedEngines {
    @Bean
    @Primary
    SpeechToText scriptedSpeechToText(@Value("${bench.final-text:0ms}") Duration finalText) {
        return new ScriptedSpeechToText(finalText);
    }

    @Bean
    @Primary
    TextToSpeech scriptedTextToSpeech(
            @Value("${bench.first-audio:0ms}") Duration firstAudio, @Value("${bench.word:60ms}") Duration word) {
        return new ScriptedTextToSpeech(firstAudio, word);
    }
}
