package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.Set;

/// A clause that counts: it says something, it is new, and it is the speaker's own.
///
/// @param cues stems it shares with what people say when they speak of this question or competency
/// @param topic stems that tie it to the question, the job or work at all
/// @param claim anybody could claim it of anything: it is an answer, and says nothing of how good a one
record Evidence(Reading reading, Set<String> cues, Set<String> topic, boolean claim) {
    Evidence {
        cues = Set.copyOf(cues);
        topic = Set.copyOf(topic);
    }

    Clause clause() {
        return reading.clause();
    }

    /// The same, read otherwise.
    Evidence as(Reading other) {
        return new Evidence(other, cues, topic, claim);
    }

    Evidence asClaim() {
        return new Evidence(reading, cues, topic, true);
    }

    /// Those that tell something.
    static List<Evidence> accounts(List<Evidence> evidence) {
        return evidence.stream().filter(one -> !one.claim()).toList();
    }
}
