package io.vivavoce.evaluation.internal;

import java.util.Set;

/// A clause that counts: it says something, it is new, and it is the speaker's own.
///
/// @param cues stems it shares with what people say when they speak of this question or competency
/// @param topic stems that tie it to the question, the job or work at all
record Evidence(Reading reading, Set<String> cues, Set<String> topic) {
    Evidence {
        cues = Set.copyOf(cues);
        topic = Set.copyOf(topic);
    }

    Clause clause() {
        return reading.clause();
    }
}
