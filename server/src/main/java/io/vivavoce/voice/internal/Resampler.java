package io.vivavoce.voice.internal;

/// Brings 24 kHz speech to 16 kHz: a windowed-sinc low-pass at 7.2 kHz, evaluated only at the samples that stay (3
/// in, 2 out). Keeps its state between calls. Single-threaded.
final class Resampler {
    /// Samples one call takes at most.
    static final int LARGEST = 480;

    private static final int HALF = 24;
    private static final int TAPS = 2 * HALF + 1;
    private static final double CUTOFF = 7_200.0 / 24_000.0;
    private static final float[][] PHASES = {phase(0), phase(0.5)};

    private final float[] history = new float[TAPS + 1];
    private final float[] work = new float[TAPS + 1 + LARGEST];

    /// @param samples a multiple of 3 samples at 24 kHz, 480 at most
    short[] resample(short[] samples) {
        System.arraycopy(history, 0, work, 0, history.length);
        for (int i = 0; i < samples.length; i++) {
            work[history.length + i] = samples[i];
        }
        short[] out = new short[samples.length / 3 * 2];
        for (int group = 0; group < samples.length / 3; group++) {
            out[2 * group] = at(3 * group, PHASES[0]);
            out[2 * group + 1] = at(3 * group + 1, PHASES[1]);
        }
        System.arraycopy(work, samples.length, history, 0, history.length);
        return out;
    }

    private short at(int start, float[] taps) {
        float sum = 0;
        for (int i = 0; i < TAPS; i++) {
            sum += work[start + i] * taps[i];
        }
        return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static float[] phase(double shift) {
        float[] taps = new float[TAPS];
        double sum = 0;
        for (int i = 0; i < TAPS; i++) {
            double x = i - HALF - shift;
            double sinc = x == 0 ? 2 * CUTOFF : Math.sin(2 * Math.PI * CUTOFF * x) / (Math.PI * x);
            double hann = 0.5 + 0.5 * Math.cos(Math.PI * x / (HALF + 1));
            taps[i] = (float) (sinc * hann);
            sum += taps[i];
        }
        for (int i = 0; i < TAPS; i++) {
            taps[i] /= (float) sum;
        }
        return taps;
    }
}
