package io.vivavoce.evaluation.internal;

/// The lists of phrases.
enum Phrases {
    HABITUAL("habitual"),
    HABIT_ASKED("habit-asked"),
    LASTING("lasting"),
    UNSURE("unsure"),
    PRIVATE("private"),
    EMPTY_TALK("empty-talk"),
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
