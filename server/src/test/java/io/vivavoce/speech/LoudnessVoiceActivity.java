package io.vivavoce.speech;

/// Takes what is loud for speech.
public final class LoudnessVoiceActivity implements VoiceActivity {
    private static final int LOUD = 1_000;

    @Override
    public int sampleRate() {
        return 16_000;
    }

    @Override
    public int windowSamples() {
        return 512;
    }

    @Override
    public Stream open() {
        return new Stream() {
            @Override
            public float probability(short[] samples, int offset) {
                int loudest = 0;
                for (int i = offset; i < offset + windowSamples(); i++) {
                    loudest = Math.max(loudest, Math.abs(samples[i]));
                }
                return loudest > LOUD ? 0.95f : 0.02f;
            }

            @Override
            public void close() {}
        };
    }
}
