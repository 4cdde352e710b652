package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.List;

/// Finds outcomes that no word gives away: after something was done, what follows in the past and is nobody's action
/// tells how things came out, and so does what is told to last. Pure.
final class Outcomes {
    /// So near the end a statement without a number counts as an outcome too.
    private static final int CLOSING = 2;

    /// So many statements after a deed, or after what came of it, nothing is told of it any more.
    private static final int NEAR = 3;

    private static final int FULL_CONTENT = 2;

    private Outcomes() {}

    static List<Evidence> marked(List<Evidence> evidence) {
        List<Evidence> marked = new ArrayList<>();
        boolean acted = false;
        boolean closed = false;
        boolean came = false;
        int last = 0;
        for (int i = 0; i < evidence.size(); i++) {
            Evidence here = evidence.get(i);
            Reading reading = here.reading();
            boolean closing = !closed
                    && i >= evidence.size() - CLOSING
                    && reading.content().size() >= FULL_CONTENT;
            boolean near = i - last <= NEAR;
            boolean outcome = acted
                    && near
                    && !reading.general()
                    && (reading.lasting()
                            || (follows(reading) && (reading.measured() || closing))
                            || (last == i - 1 && came && reading.measured() && reading.tradeOff()));
            closed |= outcome && !reading.measured();
            marked.add(outcome ? here.as(reading.asOutcome(reading.measured())) : here);
            boolean deed = reading.ownAction() || (reading.shared() && reading.past());
            acted |= deed;
            came = outcome || reading.result();
            last = deed || came ? i : last;
        }
        return marked;
    }

    private static boolean follows(Reading reading) {
        return reading.past()
                && !reading.mine()
                && !reading.ownAction()
                && (!reading.shared() || reading.measured())
                && !reading.reported()
                && !reading.situation()
                && !reading.task()
                && !reading.reflection()
                && !reading.tradeOff();
    }
}
