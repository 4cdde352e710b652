package io.vivavoce.speech.internal;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.vivavoce.speech.SpeechException;
import io.vivavoce.speech.SpeechException.Kind;
import io.vivavoce.speech.VoiceActivity;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;

/// One microphone. Every window is preceded by the last 64 samples before it, without which the model hears nothing.
/// The state goes to and fro between two buffers, so a window copies nothing and leaves next to no garbage.
final class SileroStream implements VoiceActivity.Stream {
    private static final int CONTEXT = 64;
    private static final int STATE = 2 * 128;
    private static final float FULL_SCALE = 32_768f;

    private final OrtSession session;
    private final FloatBuffer input = buffer(CONTEXT + SileroVoiceActivity.WINDOW);
    private final FloatBuffer output = buffer(1);
    private final OnnxTensor[] tensors;
    private final Map<String, OnnxTensor>[] inputs;
    private final Map<String, OnnxTensor>[] outputs;
    private int turn;
    private boolean closed;

    @SuppressWarnings({"unchecked", "rawtypes"})
    SileroStream(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.session = session;
        OnnxTensor sound = OnnxTensor.createTensor(environment, input, new long[] {1, input.capacity()});
        OnnxTensor rate = OnnxTensor.createTensor(environment, (long) SileroVoiceActivity.SAMPLE_RATE);
        OnnxTensor probability = OnnxTensor.createTensor(environment, output, new long[] {1, 1});
        OnnxTensor one = OnnxTensor.createTensor(environment, buffer(STATE), new long[] {2, 1, 128});
        OnnxTensor other = OnnxTensor.createTensor(environment, buffer(STATE), new long[] {2, 1, 128});
        tensors = new OnnxTensor[] {sound, rate, probability, one, other};
        inputs = new Map[] {
            Map.of("input", sound, "sr", rate, "state", one), Map.of("input", sound, "sr", rate, "state", other)
        };
        outputs =
                new Map[] {Map.of("output", probability, "stateN", other), Map.of("output", probability, "stateN", one)
                };
    }

    private static FloatBuffer buffer(int floats) {
        return ByteBuffer.allocateDirect(floats * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    @Override
    public float probability(short[] samples, int offset) {
        if (closed) {
            throw new IllegalStateException("the stream is closed");
        }
        for (int i = 0; i < SileroVoiceActivity.WINDOW; i++) {
            input.put(CONTEXT + i, samples[offset + i] / FULL_SCALE);
        }
        try (OrtSession.Result _ = session.run(inputs[turn], Set.of(), outputs[turn])) {
            turn = 1 - turn;
        } catch (OrtException e) {
            throw new SpeechException(Kind.CRASHED, "the voice activity detector failed", e);
        }
        input.put(0, input, SileroVoiceActivity.WINDOW, CONTEXT);
        return output.get(0);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            for (OnnxTensor tensor : tensors) {
                tensor.close();
            }
        }
    }
}
