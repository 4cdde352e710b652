package io.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every voice does, whatever its technology.
@Timeout(180)
public abstract class TextToSpeechContract {
    private static final String SENTENCE = "Tell me about a system you designed, and what you would change today.";

    protected abstract TextToSpeech voice();

    @Test
    void aSentenceBecomesSoundOfSensibleLength() throws Exception {
        short[] sound = speak(voice(), SENTENCE);
        double seconds = sound.length / (double) voice().capabilities().sampleRate();
        assertThat(seconds).isBetween(2.0, 8.0);
        assertThat(loudest(sound)).isGreaterThan(3000);
    }

    @Test
    void soundComesInPiecesOfAtMostATenthOfASecond() throws Exception {
        int most = voice().capabilities().sampleRate() / 10;
        assertThat(pieces(voice(), SENTENCE))
                .hasSizeGreaterThan(10)
                .allSatisfy(piece -> assertThat(piece.length).isBetween(1, most));
    }

    @Test
    void theFirstSoundComesWithoutSilenceBeforeIt() throws Exception {
        short[] sound = speak(voice(), SENTENCE);
        int quiet = 0;
        while (Math.abs(sound[quiet]) < 200) {
            quiet++;
        }
        assertThat(quiet).isLessThanOrEqualTo(voice().capabilities().sampleRate() / 50);
    }

    @Test
    void nothingToSayIsNoSound() throws Exception {
        assertThat(speak(voice(), "")).isEmpty();
        assertThat(speak(voice(), " \u0007 \n * ")).isEmpty();
    }

    @Test
    void strangeTextIsSpokenAsFarAsItCanBe() throws Exception {
        assertThat(speak(voice(), "C++ & \u0000 Ωmega 😀 “naïve” résumé — <b>done</b> %s %n ../../etc"))
                .isNotEmpty();
    }

    @Test
    void aClosedSentenceSaysNoMoreAndHarmsNoOther() throws Exception {
        TextToSpeech.Synthesis cancelled = voice().open(SENTENCE);
        assertThat(cancelled.next()).isNotNull();
        cancelled.close();
        cancelled.close();
        assertThat(cancelled.next()).isNull();
        assertThat(speak(voice(), "Thank you.")).isNotEmpty();
    }

    @Test
    void theSameSentenceTakesTheSameTime() throws Exception {
        int milliseconds = voice().capabilities().sampleRate() / 1000;
        assertThat(speak(voice(), SENTENCE).length / milliseconds)
                .isCloseTo(speak(voice(), SENTENCE).length / milliseconds, within(milliseconds()));
    }

    /// How much longer or shorter the same sentence may take another time.
    protected int milliseconds() {
        return 20;
    }

    protected static short[] speak(TextToSpeech voice, String text) throws InterruptedException {
        try (TextToSpeech.Synthesis synthesis = voice.open(text)) {
            return join(new short[0], synthesis);
        }
    }

    /// `first` and all that follows it.
    protected static short[] join(short[] first, TextToSpeech.Synthesis synthesis) throws InterruptedException {
        short[] sound = first;
        for (short[] piece = synthesis.next(); piece != null; piece = synthesis.next()) {
            int length = sound.length;
            sound = Arrays.copyOf(sound, length + piece.length);
            System.arraycopy(piece, 0, sound, length, piece.length);
        }
        return sound;
    }

    protected static List<short[]> pieces(TextToSpeech voice, String text) throws InterruptedException {
        List<short[]> pieces = new ArrayList<>();
        try (TextToSpeech.Synthesis synthesis = voice.open(text)) {
            for (short[] piece = synthesis.next(); piece != null; piece = synthesis.next()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static int loudest(short[] sound) {
        int loudest = 0;
        for (short sample : sound) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }
}
