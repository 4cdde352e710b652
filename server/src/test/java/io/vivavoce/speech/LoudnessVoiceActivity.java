package io.vivavoce.speech;

import java.util.List;

/// Takes what is loud for speech.
public final class LoudnessVoiceActivity implements VoiceActivity {
    private static final int LOUD = 1_000;
    private static final int LARGEST_PASS = 4;

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
        return new Stream() {};
    }

    @Override
    public Detector detector() {
        return new Detector() {
            @Override
            public int largestPass() {
                return LARGEST_PASS;
            }

            @Override
            public float[] probabilities(List<Window> windows) {
                float[] probabilities = new float[windows.size()];
                for (int i = 0; i < probabilities.length; i++) {
                    probabilities[i] = loudest(windows.get(i).samples()) > LOUD ? 0.95f : 0.02f;
                }
                return probabilities;
            }

            @Override
            public void close() {}
        };
    }

    private static int loudest(short[] samples) {
        int loudest = 0;
        for (short sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }
}
