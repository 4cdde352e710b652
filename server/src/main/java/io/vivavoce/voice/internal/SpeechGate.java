package io.vivavoce.voice.internal;

/// Finds where speech begins and ends in a stream of windows with a speech probability each. Pure.
///
/// Speech begins after [#ACTIVATE] for two windows and ends after [#MIN_SILENCE_SAMPLES] without. Its first sound is
/// not where the detector wakes up (it takes some 100 ms) but where the energy rose before that; its last is not
/// where the detector lets go (it lingers some 80 ms) but the last 10 ms with the energy of speech while it was on.
final class SpeechGate {
    /// Silero's own thresholds.
    static final float ACTIVATE = 0.5f;

    static final float DEACTIVATE = 0.35f;

    private static final int BLOCK = 160;
    private static final int MIN_SPEECH_WINDOWS = 2;

    /// 250 ms at 16 kHz.
    static final int MIN_SILENCE_SAMPLES = 4_000;

    /// A block counts as speech when it is at most 30 dB below the loudest lately and 6 dB above the noise.
    private static final double BELOW_PEAK = 1e-3;

    private static final double ABOVE_NOISE = 4;

    /// What leads up to speech may be softer: 40 dB below the loudest.
    private static final double SOFT_BEGINNING = 1e-4;

    private static final double PEAK_DECAY = 0.995;
    private static final double NOISE_RATE = 0.05;

    /// The first window of a voice is often not recognised as one: a single window may not raise the noise by more.
    private static final double NOISE_GROWTH = 2;

    private static final double QUIETEST = 1;

    /// The detector is never slower than that to notice speech: 250 ms.
    private static final int LATEST_NOTICE_SAMPLES = 4_000;

    private boolean speaking;
    private int activeWindows;
    private long onset;
    private final double[] recentPowers = new double[LATEST_NOTICE_SAMPLES / BLOCK];
    private final long[] recentEnds = new long[recentPowers.length];
    private int recent;
    private long lastSpeech;
    private double peak;
    private double noise = QUIETEST;
    private long deafUntil;

    /// What a window changed.
    enum Change {
        NONE,
        STARTED,
        STOPPED
    }

    /// @param position the number of the window's first sample since the microphone was opened
    Change window(short[] samples, long position, float probability) {
        boolean active = position >= deafUntil && probability >= (speaking ? DEACTIVATE : ACTIVATE);
        if (active) {
            measure(samples, position);
        } else {
            remember(samples, position);
            learnNoise(samples);
        }
        return speaking ? whileSpeaking(active, position + samples.length) : whileSilent(active, position);
    }

    /// The first sample of the speech that is going on.
    long onset() {
        return onset;
    }

    /// The sample after the last sound of speech.
    long lastSpeech() {
        return lastSpeech;
    }

    boolean speaking() {
        return speaking;
    }

    /// Forgets the speech that is going on and what lingers of it until a sample.
    void restart(long until) {
        speaking = false;
        activeWindows = 0;
        deafUntil = until;
    }

    private Change whileSilent(boolean active, long position) {
        if (!active) {
            activeWindows = 0;
            return Change.NONE;
        }
        if (activeWindows++ == 0) {
            onset = firstSound(position);
        }
        if (activeWindows < MIN_SPEECH_WINDOWS) {
            return Change.NONE;
        }
        speaking = true;
        lastSpeech = Math.max(lastSpeech, onset);
        return Change.STARTED;
    }

    private Change whileSpeaking(boolean active, long end) {
        if (active || end - lastSpeech < MIN_SILENCE_SAMPLES) {
            return Change.NONE;
        }
        speaking = false;
        activeWindows = 0;
        return Change.STOPPED;
    }

    private void measure(short[] samples, long position) {
        for (int block = 0; block < samples.length; block += BLOCK) {
            int end = Math.min(samples.length, block + BLOCK);
            double power = power(samples, block, end);
            peak = Math.max(power, peak * PEAK_DECAY);
            if (power >= peak * BELOW_PEAK && power >= noise * ABOVE_NOISE) {
                lastSpeech = position + end;
            }
        }
    }

    private void remember(short[] samples, long position) {
        for (int block = 0; block < samples.length; block += BLOCK) {
            int end = Math.min(samples.length, block + BLOCK);
            recentPowers[recent] = power(samples, block, end);
            recentEnds[recent] = position + end;
            recent = (recent + 1) % recentPowers.length;
        }
    }

    /// Where the energy rose that was recognised as speech at `position`.
    private long firstSound(long position) {
        long quietUntil = Math.max(deafUntil, position - LATEST_NOTICE_SAMPLES);
        for (int i = 0; i < recentPowers.length; i++) {
            if (recentPowers[i] < peak * SOFT_BEGINNING || recentPowers[i] < noise * ABOVE_NOISE) {
                quietUntil = Math.max(quietUntil, recentEnds[i]);
            }
        }
        return quietUntil;
    }

    private void learnNoise(short[] samples) {
        double power = Math.min(power(samples, 0, samples.length), noise * NOISE_GROWTH);
        noise = Math.max(QUIETEST, noise + NOISE_RATE * (power - noise));
    }

    private static double power(short[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return sum / (to - from);
    }
}
