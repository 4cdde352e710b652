package io.vivavoce.speech.internal.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTrimmerTest {
    private static final int RATE = 16_000;

    private final List<byte[]> pieces = new ArrayList<>();
    private final SilenceTrimmer trimmer = new SilenceTrimmer(RATE, pieces::add);

    @Test
    void silenceIsTakenOffBothEndsAndKeptInside() {
        speak(3200, 4000, 8000, 4000, 6400);
        int lead = RATE / 100;
        int tail = RATE * 12 / 100;
        assertThat(samples()).isEqualTo(lead + 4000 + 8000 + 4000 + tail);
    }

    @Test
    void piecesAreShort() {
        speak(0, 16_000, 0, 0, 0);
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.length / 2).isBetween(1, RATE * 6 / 100));
        assertThat(samples()).isEqualTo(16_000);
    }

    @Test
    void theFirstPieceDoesNotWaitForTheEnd() {
        trimmer.accept(new short[4000]);
        trimmer.accept(tone(2000));
        assertThat(pieces).isNotEmpty();
    }

    @Test
    void silenceAloneIsNothing() {
        speak(0, 0, 16_000, 0, 0);
        assertThat(pieces).isEmpty();
    }

    private void speak(int silence, int tone, int pause, int secondTone, int end) {
        for (short[] part :
                List.of(new short[silence], tone(tone), new short[pause], tone(secondTone), new short[end])) {
            for (int at = 0; at < part.length; at += 400) {
                trimmer.accept(Arrays.copyOfRange(part, at, Math.min(part.length, at + 400)));
            }
        }
        trimmer.end();
    }

    private static short[] tone(int samples) {
        short[] tone = new short[samples];
        Arrays.fill(tone, (short) 5000);
        return tone;
    }

    private int samples() {
        return pieces.stream().mapToInt(piece -> piece.length / 2).sum();
    }
}
