package io.vivavoce.guide;

import java.util.Locale;

/// What the interviewer says besides the questions. Each has several wordings in each language.
public enum Phrase {
    GREETING,
    GREETING_NO_COMPANY,
    REDO_GREETING,
    WELCOME_BACK,
    WARM_UP,
    RESUME_QUESTION,
    BRIDGE,
    DECLINED_ACK,
    CHECK_IN,
    MOVE_ON_OFFER,
    TYPE_INSTEAD,
    REPEAT_PREFIX,
    COULD_YOU_REPEAT,
    HINT_PREFIX,
    TIME_WARNING,
    TIME_UP,
    CANDIDATE_QUESTIONS,
    CANDIDATE_QUESTIONS_ANSWER,
    NOTHING_TO_ADD,
    CLOSE,
    ABANDONED,
    THINKING_ACK,
    STILL_LISTENING,
    CLARIFY,
    PROBE_SITUATION,
    PROBE_OWN_ACTION,
    PROBE_RESULT,
    PROBE_CLARITY,
    PROBE_DEPTH,
    PROBE_TRADE_OFF;

    /// The name in the bank's files.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The phrase that asks for this kind of content where the question has no words of its own for it.
    public static Phrase of(ProbeKind kind) {
        return valueOf("PROBE_" + kind.name());
    }
}
