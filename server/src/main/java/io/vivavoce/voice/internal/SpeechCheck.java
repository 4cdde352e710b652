package io.vivavoce.voice.internal;

import io.vivavoce.provider.EngineUser;
import io.vivavoce.speech.PcmResampler;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechServices;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Speaks and recognises whole pieces, outside an interview: what a device check needs. Thread-safe.
@Component
class SpeechCheck {
    private static final int SLOW_RATE = 16_000;
    private static final int MIDDLE_RATE = 24_000;
    private static final int FAST_RATE = 48_000;

    private final SpeechServices speech;

    SpeechCheck(SpeechServices speech) {
        this.speech = speech;
    }

    /// @throws io.vivavoce.provider.ProviderException when there is no voice
    WavFile speak(String text) throws InterruptedException {
        TextToSpeech voice = speech.voice(EngineUser.current(), Locale.ENGLISH);
        List<short[]> pieces = new ArrayList<>();
        for (String sentence : Sentences.of(text)) {
            try (TextToSpeech.Synthesis synthesis = voice.open(sentence)) {
                for (short[] piece = synthesis.next(); piece != null; piece = synthesis.next()) {
                    pieces.add(piece);
                }
            }
        }
        return new WavFile(voice.capabilities().sampleRate(), join(pieces));
    }

    /// @param recording at 16, 24 or 48 kHz
    /// @throws io.vivavoce.provider.ProviderException when there is no recogniser
    RecognitionResult.Final recognise(WavFile recording) throws InterruptedException {
        short[] samples = PcmResampler.convert(recording.samples(), recording.sampleRate(), SLOW_RATE);
        SpeechToText ears = speech.recogniser(EngineUser.current(), Locale.ENGLISH);
        try (Recognition recognition = ears.open(Vocabulary.NONE)) {
            recognition.begin();
            recognition.write(samples, 0, samples.length);
            recognition.end();
            for (RecognitionResult result = recognition.next(); result != null; result = recognition.next()) {
                if (result instanceof RecognitionResult.Final last) {
                    return last;
                }
            }
        }
        return new RecognitionResult.Final(0, "", 0);
    }

    /// Whether recordings at this rate can be read.
    static boolean reads(int sampleRate) {
        return sampleRate == SLOW_RATE || sampleRate == MIDDLE_RATE || sampleRate == FAST_RATE;
    }

    private static short[] join(List<short[]> pieces) {
        short[] all = new short[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (short[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
