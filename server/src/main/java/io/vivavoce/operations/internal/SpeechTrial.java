package io.vivavoce.operations.internal;

import io.vivavoce.platform.Finding;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Lets the voice say a sentence and the recogniser listen to it.
class SpeechTrial {
    private static final String SENTENCE = "Good morning, and thank you for your time.";

    private final SpeechToText ears;
    private final TextToSpeech mouth;

    SpeechTrial(SpeechToText ears, TextToSpeech mouth) {
        this.ears = ears;
        this.mouth = mouth;
    }

    List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        try {
            short[] speech = speak(findings);
            if (mouth.capabilities().sampleRate() == ears.capabilities().sampleRate()) {
                findings.add(listen(speech));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return findings;
    }

    private short[] speak(List<Finding> findings) throws InterruptedException {
        String engine = mouth.capabilities().engine();
        List<short[]> pieces = new ArrayList<>();
        try (TextToSpeech.Synthesis synthesis = mouth.open(SENTENCE)) {
            for (short @Nullable [] piece = synthesis.next(); piece != null; piece = synthesis.next()) {
                pieces.add(piece);
            }
            double seconds =
                    (double) pieces.stream().mapToInt(piece -> piece.length).sum()
                            / mouth.capabilities().sampleRate();
            findings.add(
                    Finding.ok("Voice", String.format(Locale.ROOT, "%s spoke a sentence of %.1f s.", engine, seconds)));
        } catch (ProviderException e) {
            findings.add(Finding.degraded("Voice", engine + ": " + e.getMessage()));
        }
        return joined(pieces);
    }

    private Finding listen(short[] speech) throws InterruptedException {
        String engine = ears.capabilities().engine();
        try (Recognition recognition = ears.open(Vocabulary.NONE)) {
            recognition.begin();
            recognition.write(speech, 0, speech.length);
            recognition.end();
            RecognitionResult result = recognition.next();
            while (result instanceof RecognitionResult.Partial) {
                result = recognition.next();
            }
            boolean heard = result instanceof RecognitionResult.Final last
                    && !last.text().isBlank();
            return heard || speech.length == 0
                    ? Finding.ok("Recogniser", engine + " works" + (heard ? " and understood the voice." : "."))
                    : Finding.degraded("Recogniser", engine + " works and understood no word of the voice.");
        } catch (ProviderException e) {
            return Finding.degraded("Recogniser", engine + ": " + e.getMessage());
        }
    }

    private static short[] joined(List<short[]> pieces) {
        short[] all = new short[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (short[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
