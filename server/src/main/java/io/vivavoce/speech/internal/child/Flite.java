package io.vivavoce.speech.internal.child;

import static io.vivavoce.speech.internal.child.NativeLibrary.isNull;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/// A voice of libflite 2.2. Used by one thread.
final class Flite implements Speaker {
    private static final int CONTINUE = 0;
    private static final int STOP = -1;
    /// Samples the engine makes before it hands them over.
    private static final int PIECE = 400;

    private static final long WAVE_RATE = 8;
    private static final long WAVE_COUNT = 12;
    private static final long WAVE_SAMPLES = 24;
    private static final long WAVE_SIZE = 32;
    private static final long VOICE_FEATURES = 8;
    private static final long STREAMING_PIECE = 0;
    private static final long STREAMING_CALLBACK = 8;
    private static final long STREAMING_SIZE = 40;

    private final MemorySegment voice;
    private final MethodHandle toWave;
    private final MethodHandle deleteWave;
    private int sampleRate = 16_000;
    private @Nullable Listener listener;
    private boolean heard;

    /// @throws EngineMissing when flite or this voice is not installed
    Flite(String name) {
        NativeLibrary flite = new NativeLibrary("libflite.so.1");
        NativeLibrary voices = new NativeLibrary("libflite_cmu_us_" + name + ".so.1");
        toWave = flite.function("flite_text_to_wave", ADDRESS, ADDRESS, ADDRESS);
        deleteWave = flite.procedure("delete_wave", ADDRESS);
        try {
            int _ = (int) flite.function("flite_init", JAVA_INT).invokeExact();
            voice = (MemorySegment)
                    voices.function("register_cmu_us_" + name, ADDRESS, ADDRESS).invokeExact(MemorySegment.NULL);
            stream(flite);
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    private void stream(NativeLibrary flite) throws Throwable {
        MemorySegment streaming = (MemorySegment)
                flite.function("new_audio_streaming_info", ADDRESS).invokeExact();
        streaming = streaming.reinterpret(STREAMING_SIZE);
        streaming.set(JAVA_INT, STREAMING_PIECE, PIECE);
        MethodType type = MethodType.methodType(int.class, MemorySegment.class, int.class, int.class, int.class);
        MethodHandle made =
                MethodHandles.lookup().findVirtual(Flite.class, "made", type).bindTo(this);
        MethodHandle heardSound = MethodHandles.dropArguments(made, 4, MemorySegment.class);
        MemorySegment callback = Linker.nativeLinker()
                .upcallStub(
                        heardSound,
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS),
                        Arena.global());
        streaming.set(ADDRESS, STREAMING_CALLBACK, callback);
        MemorySegment value = (MemorySegment)
                flite.function("audio_streaming_info_val", ADDRESS, ADDRESS).invokeExact(streaming);
        MemorySegment features =
                voice.reinterpret(VOICE_FEATURES + ADDRESS.byteSize()).get(ADDRESS, VOICE_FEATURES);
        flite.procedure("flite_feat_set", ADDRESS, ADDRESS, ADDRESS)
                .invokeExact(features, Arena.global().allocateFrom("streaming_info"), value);
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public void speak(String text, Listener listener) {
        this.listener = listener;
        heard = false;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment wave = (MemorySegment) toWave.invokeExact(arena.allocateFrom(text), voice);
            if (isNull(wave)) {
                throw new IllegalStateException("flite made nothing");
            }
            MemorySegment whole = wave.reinterpret(WAVE_SIZE);
            int count = whole.get(JAVA_INT, WAVE_COUNT);
            if (!heard) {
                int _ = made(wave, 0, count, 1);
            }
            deleteWave.invokeExact(wave);
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        } finally {
            this.listener = null;
        }
    }

    /// Called by the engine: an exception here would end the process.
    private int made(MemorySegment wave, int start, int size, int last) {
        heard = true;
        Listener listener = this.listener;
        if (listener == null) {
            return STOP;
        }
        MemorySegment whole = wave.reinterpret(WAVE_SIZE);
        sampleRate = whole.get(JAVA_INT, WAVE_RATE);
        short[] samples = whole.get(ADDRESS, WAVE_SAMPLES)
                .reinterpret((start + (long) size) * Short.BYTES)
                .asSlice(start * (long) Short.BYTES)
                .toArray(JAVA_SHORT);
        return listener.accept(samples, last != 0) ? CONTINUE : STOP;
    }
}
