package io.vivavoce.speech.internal.child;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A Whisper model. Thread-safe: transcribes for one at a time, with all the threads it has, in the order of asking.
final class Whisper {
    private final WhisperJNI whisper;
    private final WhisperContext context;
    private final String language;
    private final int threads;
    private final ReentrantLock lock = new ReentrantLock(true);

    /// @throws EngineMissing when the library cannot be loaded or the model not be read
    Whisper(Options options) {
        Path model = Path.of(options.text("model"));
        language = options.text("language");
        threads = options.whole("threads");
        try {
            WhisperJNI.loadLibrary();
            whisper = new WhisperJNI();
            @Nullable WhisperContext opened = whisper.init(model);
            if (opened == null) {
                throw new EngineMissing("the model " + model + " cannot be read");
            }
            context = opened;
        } catch (IOException e) {
            throw new EngineMissing("the model " + model + " cannot be read");
        } catch (UnsatisfiedLinkError e) {
            throw new EngineMissing("whisper.cpp cannot be loaded here: it needs libgomp (apt install libgomp1)");
        }
    }

    /// @param samples at 16 kHz, -1 to 1; whisper.cpp takes nothing shorter than a tenth of a second
    /// @param prompt text as it might have come before
    String transcribe(float[] samples, String prompt) {
        WhisperFullParams how = new WhisperFullParams(WhisperSamplingStrategy.GREEDY);
        how.nThreads = threads;
        how.language = language;
        how.initialPrompt = prompt;
        how.noContext = true;
        how.noTimestamps = true;
        how.singleSegment = true;
        how.suppressNonSpeechTokens = true;
        how.printProgress = false;
        how.printTimestamps = false;
        lock.lock();
        try {
            if (whisper.full(context, how, samples, samples.length) != 0) {
                throw new IllegalStateException("whisper.cpp did not transcribe");
            }
            StringBuilder text = new StringBuilder();
            for (int segment = 0; segment < whisper.fullNSegments(context); segment++) {
                text.append(whisper.fullGetSegmentText(context, segment));
            }
            return text.toString();
        } finally {
            lock.unlock();
        }
    }
}
