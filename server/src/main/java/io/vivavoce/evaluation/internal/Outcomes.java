package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.List;

/// Finds outcomes that no word gives away: after something was done, what follows in the past and is nobody's action
/// tells how things came out. Pure.
final class Outcomes {
    /// So near the end a statement without a number counts as an outcome too.
    private static final int CLOSING = 2;

    private static final int FULL_CONTENT = 3;

    private Outcomes() {}

    static List<Evidence> marked(List<Evidence> evidence) {
        List<Evidence> marked = new ArrayList<>();
        boolean acted = false;
        for (int i = 0; i < evidence.size(); i++) {
            Evidence here = evidence.get(i);
            Reading reading = here.reading();
            boolean closing = i >= evidence.size() - CLOSING
                    && !here.topic().isEmpty()
                    && reading.content().size() >= FULL_CONTENT;
            boolean outcome = acted && follows(reading) && (reading.measured() || closing);
            marked.add(outcome ? new Evidence(reading.asOutcome(reading.measured()), here.cues(), here.topic()) : here);
            acted |= !reading.actions().isEmpty() || (reading.shared() && reading.past());
        }
        return marked;
    }

    private static boolean follows(Reading reading) {
        return reading.past()
                && !reading.ownAction()
                && !reading.shared()
                && !reading.task()
                && !reading.reflection()
                && !reading.tradeOff();
    }
}
