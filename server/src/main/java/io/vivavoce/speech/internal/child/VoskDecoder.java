package io.vivavoce.speech.internal.child;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One stream into a Vosk model. The model's words are fixed: a vocabulary makes none of them likelier.
final class VoskDecoder implements SpeechDecoder {
    private final Vosk vosk;
    private final MemorySegment recogniser;
    private final Arena arena = Arena.ofShared();
    private MemorySegment sound = arena.allocate(8192);
    private VoskWords words = new VoskWords();
    private boolean speech;

    VoskDecoder(Vosk vosk) {
        this.vosk = vosk;
        recogniser = vosk.recogniser();
    }

    @Override
    public void begin() {
        words = new VoskWords();
        speech = false;
        reset();
    }

    @Override
    public void hear(byte[] pcm) {
        if (pcm.length > sound.byteSize()) {
            sound = arena.allocate(pcm.length);
        }
        MemorySegment.copy(pcm, 0, sound, JAVA_BYTE, 0, pcm.length);
        try {
            int state = (int) vosk.accept.invokeExact(recogniser, sound, pcm.length);
            if (state < 0) {
                throw new IllegalStateException("vosk did not take sound");
            }
            speech = state == 0;
            if (!speech) {
                words.add(ask(vosk.result));
            }
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    /// It ends a result by itself at a longer pause.
    @Override
    public boolean hearsSpeech() {
        return speech;
    }

    @Override
    public String soFar() {
        return words.textWith(ask(vosk.partial).path("partial").asString(""));
    }

    @Override
    public Hypothesis end() {
        words.add(ask(vosk.last));
        return words.hypothesis();
    }

    private JsonNode ask(MethodHandle question) {
        try {
            MemorySegment answer = (MemorySegment) question.invokeExact(recogniser);
            return JsonMapper.shared().readTree(NativeLibrary.string(answer));
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    @Override
    public void adapt(List<String> texts) {}

    @Override
    public void forget() {
        words = new VoskWords();
        sound.fill((byte) 0);
        reset();
    }

    private void reset() {
        try {
            vosk.reset.invokeExact(recogniser);
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    @Override
    public boolean worn() {
        return false;
    }

    @Override
    public void close() {
        try {
            vosk.free.invokeExact(recogniser);
            arena.close();
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }
}
