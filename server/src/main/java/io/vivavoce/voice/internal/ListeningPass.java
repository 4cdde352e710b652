package io.vivavoce.voice.internal;

import io.vivavoce.speech.VoiceActivity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One pass of the detector over what several microphones have ready. For one thread.
final class ListeningPass {
    private static final Logger log = LoggerFactory.getLogger(ListeningPass.class);

    private final VoiceActivity.Detector detector;

    /// One microphone, as a pass sees it. Called by one thread at a time.
    interface Microphone {
        /// The next window to be judged; when there is none, does what else is due and returns null.
        VoiceActivity.@Nullable Window next();

        /// The window `next` returned was judged.
        void judged(float probability);

        /// The pass is over.
        void rest();
    }

    ListeningPass(VoiceActivity.Detector detector) {
        this.detector = detector;
    }

    /// Judges a window of each; trouble with one microphone is not the others'.
    void over(List<Microphone> microphones) {
        List<Microphone> heard = new ArrayList<>();
        List<VoiceActivity.Window> windows = new ArrayList<>();
        for (Microphone microphone : microphones) {
            guarded(() -> {
                VoiceActivity.Window window = microphone.next();
                if (window != null) {
                    heard.add(microphone);
                    windows.add(window);
                }
            });
        }
        if (!windows.isEmpty()) {
            guarded(() -> judge(heard, windows));
        }
        microphones.forEach(Microphone::rest);
    }

    private void judge(List<Microphone> heard, List<VoiceActivity.Window> windows) {
        float[] probabilities = detector.probabilities(windows);
        for (int i = 0; i < probabilities.length; i++) {
            Microphone microphone = heard.get(i);
            float probability = probabilities[i];
            guarded(() -> microphone.judged(probability));
        }
    }

    private static void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            log.error("A microphone's sound could not be worked on", e);
        }
    }
}
