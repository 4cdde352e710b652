package io.vivavoce.speech;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Brings 16-bit mono PCM from one rate to another: a Kaiser-windowed sinc, flat to 80 % of the lower rate's band and
/// 80 dB down where it ends.
///
/// Takes pieces of any size and gives the same samples whatever the sizes; keeps what it needs of the last ones, so
/// its output runs 2 to 4 ms behind until [#finish]. Sample `n` of the output stands at the same time as in the input,
/// nothing is shifted. Single-threaded; one for each stream.
public final class PcmResampler {
    public static final int LOWEST_RATE = 4_000;
    public static final int HIGHEST_RATE = 192_000;

    /// Zero crossings of the sinc to each side, at the lower of the two rates.
    private static final int CROSSINGS = 26;

    private static final double CUTOFF = 0.45;
    private static final double KAISER_BETA = 8;
    /// Rates with no common measure would need more; the nearest one is taken then.
    private static final int MOST_PHASES = 1_024;

    private static final int MOST_KERNELS = 64;
    private static final Map<Long, float[][]> KERNELS = new ConcurrentHashMap<>();

    /// Output samples for `down` input samples.
    private final int up;

    private final int down;
    private final int half;
    private final float[][] phases;

    private float[] kept;
    private int size;
    /// Where the next output sample stands: `at + part / up` in `kept`, `half` before it being its first tap.
    private int at;

    private int part;

    /// @throws IllegalArgumentException for a rate outside of [#LOWEST_RATE] to [#HIGHEST_RATE]
    public PcmResampler(int from, int to) {
        check(from);
        check(to);
        int common = common(from, to);
        this.up = to / common;
        this.down = from / common;
        this.half = half(from, to);
        this.phases = from == to ? new float[0][] : kernel(from, to);
        this.kept = new float[4 * half];
        this.size = half;
        this.at = half;
    }

    /// A whole recording at once.
    public static short[] convert(short[] samples, int from, int to) {
        if (from == to) {
            return samples;
        }
        var resampler = new PcmResampler(from, to);
        short[] most = resampler.resample(samples);
        short[] rest = resampler.finish();
        short[] all = Arrays.copyOf(most, most.length + rest.length);
        System.arraycopy(rest, 0, all, most.length, rest.length);
        return all;
    }

    public short[] resample(short[] samples) {
        return resample(samples, 0, samples.length);
    }

    /// What can be told so far; may be empty.
    public short[] resample(short[] samples, int offset, int length) {
        if (up == down) {
            return Arrays.copyOfRange(samples, offset, offset + length);
        }
        makeRoom(length);
        for (int i = 0; i < length; i++) {
            kept[size + i] = samples[offset + i];
        }
        size += length;
        return take(size - half);
    }

    /// The last samples; the resampler is of no more use.
    public short[] finish() {
        if (up == down) {
            return new short[0];
        }
        makeRoom(half + 1);
        int end = size;
        Arrays.fill(kept, end, end + half + 1, 0);
        size = end + half + 1;
        return take(end);
    }

    private void makeRoom(int length) {
        int moved = Math.min(at - half, size);
        if (moved > 0) {
            System.arraycopy(kept, moved, kept, 0, size - moved);
            size -= moved;
            at -= moved;
        }
        if (size + length > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(size + length, 2 * kept.length));
        }
    }

    /// The output samples that stand before a place in the input.
    private short[] take(int before) {
        if (at >= before) {
            return new short[0];
        }
        long steps = ((long) (before - at) * up - part + down - 1) / down;
        short[] out = new short[Math.toIntExact(Math.max(0, steps))];
        for (int i = 0; i < out.length; i++) {
            out[i] = sample(phases.length == up ? part : Math.toIntExact((long) part * phases.length / up));
            int next = part + down;
            at += next / up;
            part = next % up;
        }
        return out;
    }

    private short sample(int phase) {
        float[] taps = phases[phase];
        int first = at - half;
        float sum = 0;
        for (int i = 0; i < taps.length; i++) {
            sum += kept[first + i] * taps[i];
        }
        return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static float[][] kernel(int from, int to) {
        long rates = ((long) from << 32) | to;
        float[][] known = KERNELS.get(rates);
        if (known != null) {
            return known;
        }
        int phases = Math.min(MOST_PHASES, to / common(from, to));
        float[][] kernel = new float[phases][];
        for (int phase = 0; phase < phases; phase++) {
            kernel[phase] = taps((double) phase / phases, half(from, to), Math.min(1.0, (double) to / from));
        }
        if (KERNELS.size() < MOST_KERNELS) {
            KERNELS.put(rates, kernel);
        }
        return kernel;
    }

    private static float[] taps(double shift, int half, double band) {
        double[] taps = new double[2 * half + 1];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double x = i - half - shift;
            double turn = Math.PI * x * 2 * CUTOFF * band;
            double sinc = Math.abs(turn) < 1e-9 ? 1 : Math.sin(turn) / turn;
            taps[i] = sinc * kaiser(x / (half + 1));
            sum += taps[i];
        }
        float[] normal = new float[taps.length];
        for (int i = 0; i < taps.length; i++) {
            normal[i] = (float) (taps[i] / sum);
        }
        return normal;
    }

    private static double kaiser(double x) {
        return x <= -1 || x >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
    }

    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }

    private static int half(int from, int to) {
        return (int) Math.ceil(CROSSINGS * Math.max(1.0, (double) from / to));
    }

    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }

    private static void check(int rate) {
        if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            throw new IllegalArgumentException(
                    "a rate must be between " + LOWEST_RATE + " and " + HIGHEST_RATE + " Hz, not " + rate);
        }
    }
}
