package io.vivavoce.speech.internal.child;

import static io.vivavoce.speech.internal.child.NativeLibrary.isNull;
import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// flite's lexicon of English with its letter-to-sound rules. Thread-safe: one word at a time.
final class LetterToSound {
    private final MemorySegment lexicon;
    private final MethodHandle lookUp;
    private final MethodHandle first;
    private final MethodHandle rest;
    private final MethodHandle string;
    private final MethodHandle delete;

    /// @throws EngineMissing when flite is not installed
    LetterToSound() {
        NativeLibrary flite = new NativeLibrary("libflite.so.1");
        NativeLibrary words = new NativeLibrary("libflite_cmulex.so.1");
        lookUp = flite.function("lex_lookup", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        first = flite.function("val_car", ADDRESS, ADDRESS);
        rest = flite.function("val_cdr", ADDRESS, ADDRESS);
        string = flite.function("val_string", ADDRESS, ADDRESS);
        delete = flite.procedure("delete_val", ADDRESS);
        try {
            lexicon = (MemorySegment) words.function("cmu_lex_init", ADDRESS).invokeExact();
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    /// The phones of a lower-case word as the CMU dictionary writes them.
    synchronized String phones(String word) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment phones = (MemorySegment)
                    lookUp.invokeExact(lexicon, arena.allocateFrom(word), MemorySegment.NULL, MemorySegment.NULL);
            StringBuilder text = new StringBuilder();
            for (MemorySegment at = phones; !isNull(at); at = (MemorySegment) rest.invokeExact(at)) {
                MemorySegment value = (MemorySegment) first.invokeExact(at);
                String phone = NativeLibrary.string((MemorySegment) string.invokeExact(value));
                text.append(text.isEmpty() ? "" : " ").append(dictionaryPhone(phone));
            }
            delete.invokeExact(phones);
            return text.toString();
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    private static String dictionaryPhone(String phone) {
        String plain = phone.replaceAll("\\d", "").toUpperCase(Locale.ROOT);
        return plain.equals("AX") ? "AH" : plain;
    }
}
