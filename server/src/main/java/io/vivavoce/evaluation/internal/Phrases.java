package io.vivavoce.evaluation.internal;

/// The lists of phrases.
enum Phrases {
    HABITUAL("habitual"),
    HABIT_ASKED("habit-asked"),
    LASTING("lasting"),
    UNSURE("unsure"),
    PRIVATE("private"),
    EMPTY_TALK("empty-talk"),
    /// An idle verb that tells of a deed by what follows it.
    DEED("deed-phrases"),
    /// That something came from the speaker, without a deed: "the choice was mine".
    OWN_PART("own-part"),
    /// Before it: that it did not.
    NOT_OWN("not-own"),
    SITUATION("situation"),
    TASK("task"),
    RESULT("result-phrases"),
    FIRM_RESULT("firm-results"),
    REASON("reasons"),
    TRADE_OFF("trade-offs"),
    REFLECTION("reflections"),
    EXPLAINS("explains");

    private final String key;

    Phrases(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
