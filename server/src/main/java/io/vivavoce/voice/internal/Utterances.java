package io.vivavoce.voice.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts a long recording where it is quietest, so that a recogniser never has more waiting than it takes. Pure.
final class Utterances {
    private static final int SHORTEST_SECONDS = 15;
    private static final int LONGEST_SECONDS = 25;
    /// A hundred milliseconds of quiet are a pause.
    private static final int PAUSES_IN_SECOND = 10;

    private Utterances() {}

    static List<short[]> of(short[] samples, int rate) {
        List<short[]> utterances = new ArrayList<>();
        int from = 0;
        while (samples.length - from > LONGEST_SECONDS * rate) {
            int cut = quietest(samples, from + SHORTEST_SECONDS * rate, from + LONGEST_SECONDS * rate, rate);
            utterances.add(Arrays.copyOfRange(samples, from, cut));
            from = cut;
        }
        utterances.add(Arrays.copyOfRange(samples, from, samples.length));
        return utterances;
    }

    /// The middle of the quietest pause.
    private static int quietest(short[] samples, int from, int to, int rate) {
        int pause = rate / PAUSES_IN_SECOND;
        int best = from;
        double least = Double.MAX_VALUE;
        for (int at = from; at + pause <= to; at += pause) {
            double power = 0;
            for (int i = at; i < at + pause; i++) {
                power += (double) samples[i] * samples[i];
            }
            if (power < least) {
                least = power;
                best = at;
            }
        }
        return best + pause / 2;
    }
}
