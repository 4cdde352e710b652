package io.vivavoce.speech.internal.child;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// One stream into a Whisper model, which reads whole utterances: it keeps their sound until they end. Its binding
/// does not tell how sure the model is, so its confidence is not known.
final class WhisperDecoder implements SpeechDecoder {
    /// What it writes of sounds that are no words: "[MUSIC]", "(coughs)", "*sighs*".
    private static final Pattern NOT_SAID = Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)|\\*[^*]*\\*|♪");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int SHORTEST = SAMPLE_RATE * 11 / 10;
    private static final int FRAME = SAMPLE_RATE / 10;
    private static final int PROMPT_CHARACTERS = 600;
    /// A frame this much below the loudest one is a pause.
    private static final double PAUSE = 0.12;
    /// Below this, even the loudest frame is silence: of silence the model makes words up.
    private static final double SILENCE = 40;

    private final Whisper whisper;
    private short[] sound = new short[SAMPLE_RATE];
    private int length;
    private String prompt = "";

    WhisperDecoder(Whisper whisper) {
        this.whisper = whisper;
    }

    @Override
    public void begin() {
        length = 0;
    }

    @Override
    public void hear(byte[] pcm) {
        ShortBuffer samples =
                ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int more = samples.remaining();
        if (length + more > sound.length) {
            sound = Arrays.copyOf(sound, Math.max(sound.length * 2, length + more));
        }
        samples.get(sound, length, more);
        length += more;
    }

    @Override
    public boolean hearsSpeech() {
        double last = Math.max(level(length - FRAME), level(length - 2 * FRAME));
        return last > PAUSE * loudest();
    }

    private double loudest() {
        double loudest = 0;
        for (int at = 0; at < length; at += FRAME) {
            loudest = Math.max(loudest, level(at));
        }
        return loudest;
    }

    private double level(int from) {
        int begin = Math.max(0, from);
        int end = Math.min(length, begin + FRAME);
        double sum = 0;
        for (int i = begin; i < end; i++) {
            sum += (double) sound[i] * sound[i];
        }
        return end == begin ? 0 : Math.sqrt(sum / (end - begin));
    }

    @Override
    public String soFar() {
        return "";
    }

    @Override
    public Hypothesis end() {
        if (loudest() < SILENCE) {
            return Hypothesis.NOTHING;
        }
        float[] samples = new float[Math.max(length, SHORTEST)];
        for (int i = 0; i < length; i++) {
            samples[i] = sound[i] / 32768f;
        }
        return new Hypothesis(said(whisper.transcribe(samples, prompt)), 0);
    }

    /// The words alone.
    static String said(String written) {
        return SPACE.matcher(NOT_SAID.matcher(written).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    @Override
    public void adapt(List<String> texts) {
        String all = CONTROL.matcher(String.join(". ", texts)).replaceAll(" ");
        prompt = all.substring(0, Math.min(PROMPT_CHARACTERS, all.length()));
    }

    @Override
    public void forget() {
        prompt = "";
        Arrays.fill(sound, (short) 0);
        length = 0;
    }

    @Override
    public boolean worn() {
        return false;
    }

    @Override
    public void close() {
        forget();
    }
}
