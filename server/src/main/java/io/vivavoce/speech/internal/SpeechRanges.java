package io.vivavoce.speech.internal;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineRange;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// All recognisers and voices, for whoever shows how they do and tries them.
@Configuration(proxyBeanMethods = false)
class SpeechRanges {
    @Bean
    EngineRange<SpeechToText> recognisers(
            ObjectProvider<EngineFactory<SpeechToText>> others, SpeechToText builtIn, LadderSettings settings) {
        List<EngineFactory<SpeechToText>> all = Stream.concat(
                        others.orderedStream(), Stream.of(new BuiltInEars(builtIn)))
                .toList();
        return new EngineRange<>(ServiceKind.SPEECH_TO_TEXT, all, new RecogniserTrial(settings.trialTimeout()));
    }

    @Bean
    EngineRange<TextToSpeech> voices(ObjectProvider<EngineFactory<TextToSpeech>> others, TextToSpeech builtIn) {
        List<EngineFactory<TextToSpeech>> all = Stream.concat(
                        others.orderedStream(), Stream.of(new BuiltInVoice(builtIn)))
                .toList();
        return new EngineRange<>(ServiceKind.TEXT_TO_SPEECH, all, new VoiceTrial(System::nanoTime));
    }
}
