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

/// All recognisers and all voices, the built-in ones last. Not a part of [SpeechAutoConfiguration]: its beans are left
/// out by their types where the module is, and these have a type of another module.
@Configuration(proxyBeanMethods = false)
class SpeechRanges {
    @Bean
    EngineRange<SpeechToText> recognisers(
            ObjectProvider<EngineFactory<SpeechToText>> others, SpeechToText ears, LadderSettings settings) {
        return new EngineRange<>(
                ServiceKind.SPEECH_TO_TEXT,
                withLast(others, new BuiltInEars(ears)),
                new RecogniserTrial(settings.trialTimeout()));
    }

    @Bean
    EngineRange<TextToSpeech> voices(ObjectProvider<EngineFactory<TextToSpeech>> others, TextToSpeech mouth) {
        return new EngineRange<>(
                ServiceKind.TEXT_TO_SPEECH,
                withLast(others, new BuiltInVoice(mouth)),
                new VoiceTrial(System::nanoTime));
    }

    private static <E> List<EngineFactory<E>> withLast(
            ObjectProvider<EngineFactory<E>> others, EngineFactory<E> builtIn) {
        return Stream.concat(others.orderedStream(), Stream.of(builtIn)).toList();
    }
}
