package io.vivavoce.speech.internal;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Ladders;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.speech.TextToSpeech;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Puts the voices of one user together. Thread-safe.
final class VoiceLadders {
    private final Ladders ladders;
    private final TextToSpeech builtIn;
    private final List<EngineFactory<TextToSpeech>> factories;

    VoiceLadders(Ladders ladders, List<EngineFactory<TextToSpeech>> factories, TextToSpeech builtIn) {
        this.ladders = ladders;
        this.builtIn = builtIn;
        this.factories = new ArrayList<>(factories);
        this.factories.add(new BuiltInVoice(builtIn));
    }

    TextToSpeech of(EngineUser user, Locale language) {
        return new LadderTextToSpeech(
                ladders.of(ServiceKind.TEXT_TO_SPEECH, user, language, factories, new VoiceTrial(System::nanoTime)),
                builtIn,
                System::nanoTime);
    }
}
