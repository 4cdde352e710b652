package io.vivavoce.speech;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Hums 400 ms for every sentence, at once.
public final class ScriptedTextToSpeech implements TextToSpeech {
    private static final int PIECES = 4;
    private static final int PIECE_SAMPLES = 1_600;

    @Override
    public TextToSpeechCapabilities capabilities() {
        return new TextToSpeechCapabilities("scripted", 16_000, Set.of(Locale.ENGLISH));
    }

    @Override
    public Synthesis open(String sentence) {
        return new Synthesis() {
            private int pieces;

            @Override
            public short @Nullable [] next() {
                if (pieces++ == PIECES) {
                    return null;
                }
                short[] piece = new short[PIECE_SAMPLES];
                for (int i = 0; i < piece.length; i++) {
                    piece[i] = (short) (4_000 * Math.sin(i / 10.0));
                }
                return piece;
            }

            @Override
            public void close() {
                pieces = PIECES;
            }
        };
    }
}
