package io.vivavoce.speech.internal;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Ladders;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.speech.SpeechToText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every user's recognisers, the built-in one behind all the others. Thread-safe.
final class RecogniserLadders {
    private final Ladders ladders;
    private final List<EngineFactory<SpeechToText>> factories;
    private final SpeechToText builtIn;
    private final LadderSettings settings;

    RecogniserLadders(
            Ladders ladders, List<EngineFactory<SpeechToText>> others, SpeechToText builtIn, LadderSettings settings) {
        this.ladders = ladders;
        this.builtIn = builtIn;
        this.settings = settings;
        factories = new ArrayList<>(others);
        factories.add(new BuiltInEars(builtIn));
    }

    SpeechToText of(EngineUser user, Locale language) {
        var ladder = ladders.of(
                ServiceKind.SPEECH_TO_TEXT, user, language, factories, new RecogniserTrial(settings.trialTimeout()));
        return new LadderSpeechToText(ladder, builtIn, settings, System::nanoTime);
    }
}
