package io.vivavoce.interview.internal;

import io.vivavoce.interview.TurnKind;
import java.util.regex.Pattern;

/// Reads what a candidate says who was asked for questions of their own.
final class OwnQuestion {
    private static final int SHORT = 4;
    private static final Pattern QUESTION = Pattern.compile(
            "\\b(what|whats|how|hows|when|who|where|why|which|do you|does|"
                    + "did you|is (there|it|the|this|that|a)|are (there|you|the|we)|will|would (you|i|the|it|there)|should|"
                    + "can (i|you|we|one)|could (i|you|we)|may i|tell me|wondering|curious|(want|wanted|like) to (ask|know|hear))\\b");
    private static final Pattern NONE =
            Pattern.compile("\\b(no|nope|nothing|none|not really|i (dont|do not) (think|have)( so| any)?|"
                    + "(thats|that is|that was) (all|it|everything)|(im|i am) (good|fine|done|okay)|all (good|clear)|thank you|thanks|"
                    + "no (further |more |other )?questions?)\\b");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "^((yes|yeah|sure|okay|actually|well|um|uh|i|do|have|one|a|another|question|questions|some|couple|of|few|just)( |$))+$");

    private OwnQuestion() {}

    static TurnKind read(String words) {
        Plain plain = Plain.of(words);
        if (plain.has(ANNOUNCED)) {
            return TurnKind.TIME_ASKED;
        }
        boolean asks = words.contains("?") || plain.has(QUESTION);
        if (asks) {
            return TurnKind.OWN_QUESTION;
        }
        return plain.has(NONE) || plain.size() <= SHORT ? TurnKind.NOTHING_TO_ASK : TurnKind.OWN_QUESTION;
    }
}
