package io.vivavoce.bench;

import java.util.ArrayList;
import java.util.List;

/// What the candidates of a run have observed while it was being measured. Thread-safe.
final class Tally {
    private final List<Double> replies = new ArrayList<>();
    private final List<Double> silences = new ArrayList<>();
    private final List<Double> flushes = new ArrayList<>();
    private boolean measuring;
    private int missed;
    private int early;
    private int doubled;
    private int resumed;
    private int lost;

    /// A copy of everything counted.
    ///
    /// @param replies last speech sample → first audible reply sample
    /// @param silences first speech sample of a barge-in → told to stop playing
    /// @param flushes first speech sample of a barge-in → told to drop the reply
    /// @param resumed barge-ins after which the reply went on
    /// @param lost connections that broke or were refused
    record Counts(
            Distribution replies,
            Distribution silences,
            Distribution flushes,
            int missed,
            int early,
            int doubled,
            int resumed,
            int lost) {
        boolean clean() {
            return missed == 0 && early == 0 && doubled == 0 && lost == 0;
        }
    }

    synchronized void measure(boolean on) {
        measuring = on;
        if (on) {
            replies.clear();
            silences.clear();
            flushes.clear();
            missed = 0;
            early = 0;
            doubled = 0;
            resumed = 0;
            lost = 0;
        }
    }

    synchronized void replied(double millis) {
        if (measuring) {
            replies.add(millis);
        }
    }

    synchronized void silenced(double millis) {
        if (measuring) {
            silences.add(millis);
        }
    }

    synchronized void flushed(double millis) {
        if (measuring) {
            flushes.add(millis);
        }
    }

    synchronized void missed() {
        missed += measuring ? 1 : 0;
    }

    synchronized void early() {
        early += measuring ? 1 : 0;
    }

    synchronized void doubled() {
        doubled += measuring ? 1 : 0;
    }

    synchronized void resumed() {
        resumed += measuring ? 1 : 0;
    }

    synchronized void lost() {
        lost += measuring ? 1 : 0;
    }

    synchronized Counts counts() {
        return new Counts(
                Distribution.of(replies),
                Distribution.of(silences),
                Distribution.of(flushes),
                missed,
                early,
                doubled,
                resumed,
                lost);
    }
}
