package io.vivavoce.speech.internal.child;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// libvosk 0.3.45 with one model, which all its recognisers share. Thread-safe; each recogniser is for one thread.
final class Vosk {
    private static final int ERRORS_ONLY = -1;

    final MethodHandle accept;
    final MethodHandle partial;
    final MethodHandle result;
    final MethodHandle last;
    final MethodHandle reset;
    final MethodHandle free;
    private final MethodHandle create;
    private final MethodHandle tellWords;
    private final MemorySegment model;

    /// @param directory of the library
    /// @throws EngineMissing when the library cannot be loaded or the model not be read
    Vosk(Path directory, Path modelDirectory) {
        NativeLibrary library = new NativeLibrary(
                directory.resolve("libvosk.so").toAbsolutePath().toString());
        accept = library.function("vosk_recognizer_accept_waveform", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
        partial = library.function("vosk_recognizer_partial_result", ADDRESS, ADDRESS);
        result = library.function("vosk_recognizer_result", ADDRESS, ADDRESS);
        last = library.function("vosk_recognizer_final_result", ADDRESS, ADDRESS);
        reset = library.procedure("vosk_recognizer_reset", ADDRESS);
        free = library.procedure("vosk_recognizer_free", ADDRESS);
        create = library.function("vosk_recognizer_new", ADDRESS, ADDRESS, JAVA_FLOAT);
        tellWords = library.procedure("vosk_recognizer_set_words", ADDRESS, JAVA_INT);
        try (Arena arena = Arena.ofConfined()) {
            library.procedure("vosk_set_log_level", JAVA_INT).invokeExact(ERRORS_ONLY);
            model = (MemorySegment) library.function("vosk_model_new", ADDRESS, ADDRESS)
                    .invokeExact(arena.allocateFrom(modelDirectory.toString()));
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
        if (NativeLibrary.isNull(model)) {
            throw new EngineMissing("the model " + modelDirectory + " cannot be read");
        }
    }

    /// A recogniser that tells how sure it is of each word.
    MemorySegment recogniser() {
        try {
            MemorySegment recogniser = (MemorySegment) create.invokeExact(model, (float) SpeechDecoder.SAMPLE_RATE);
            if (NativeLibrary.isNull(recogniser)) {
                throw new IllegalStateException("vosk made no recogniser");
            }
            tellWords.invokeExact(recogniser, 1);
            return recogniser;
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }
}
