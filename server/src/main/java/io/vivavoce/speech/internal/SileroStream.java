package io.vivavoce.speech.internal;

import io.vivavoce.speech.VoiceActivity;

/// What Silero remembers of one microphone: the state of its recurrent layer and the samples before the next window,
/// without which the model hears nothing.
final class SileroStream implements VoiceActivity.Stream {
    static final int CONTEXT = 64;
    static final int LAYERS = 2;
    static final int STATE = 128;

    final float[][] state = new float[LAYERS][STATE];
    final float[] context = new float[CONTEXT];
}
