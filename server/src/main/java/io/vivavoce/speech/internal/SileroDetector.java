package io.vivavoce.speech.internal;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.VoiceActivity;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Runs the model on up to [#LARGEST_PASS] windows at once. A pass costs about 90 µs and 60 µs more for each window (on
/// a core that needs 150 µs for one alone), and leaves next to no garbage: its buffers are made once for each size.
final class SileroDetector implements VoiceActivity.Detector {
    static final int LARGEST_PASS = 16;
    private static final int WIDTH = SileroStream.CONTEXT + SileroVoiceActivity.WINDOW;
    private static final float FULL_SCALE = 32_768f;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final OnnxTensor rate;
    private final @Nullable Pass[] passes = new Pass[LARGEST_PASS + 1];

    SileroDetector(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.environment = environment;
        this.session = session;
        this.rate = OnnxTensor.createTensor(environment, (long) SileroVoiceActivity.SAMPLE_RATE);
    }

    @Override
    public int largestPass() {
        return LARGEST_PASS;
    }

    @Override
    public float[] probabilities(List<VoiceActivity.Window> windows) {
        try {
            return pass(windows.size()).run(windows);
        } catch (OrtException e) {
            throw new ProviderException(Kind.CRASHED, "the voice activity detector failed", e);
        }
    }

    @Override
    public void close() {
        Arrays.stream(passes).forEach(pass -> {
            if (pass != null) {
                pass.close();
            }
        });
        rate.close();
    }

    private Pass pass(int size) throws OrtException {
        Pass made = passes[size];
        if (made == null) {
            made = new Pass(size);
            passes[size] = made;
        }
        return made;
    }

    private static FloatBuffer buffer(int floats) {
        return ByteBuffer.allocateDirect(floats * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /// The buffers of a pass over so many windows.
    private final class Pass {
        private final int size;
        private final float[] samples = new float[WIDTH];
        private final FloatBuffer sound;
        private final FloatBuffer before;
        private final FloatBuffer after;
        private final FloatBuffer speech;
        private final List<OnnxTensor> own = new ArrayList<>();
        private final Map<String, OnnxTensor> inputs;
        private final Map<String, OnnxTensor> outputs;

        Pass(int size) throws OrtException {
            this.size = size;
            sound = buffer(size * WIDTH);
            before = buffer(SileroStream.LAYERS * size * SileroStream.STATE);
            after = buffer(SileroStream.LAYERS * size * SileroStream.STATE);
            speech = buffer(size);
            inputs = Map.of("input", tensor(sound, size, WIDTH), "sr", rate, "state", states(before));
            outputs = Map.of("output", tensor(speech, size, 1), "stateN", states(after));
        }

        private OnnxTensor states(FloatBuffer states) throws OrtException {
            return tensor(states, SileroStream.LAYERS, size, SileroStream.STATE);
        }

        private OnnxTensor tensor(FloatBuffer buffer, long... shape) throws OrtException {
            OnnxTensor tensor = OnnxTensor.createTensor(environment, buffer, shape);
            own.add(tensor);
            return tensor;
        }

        float[] run(List<VoiceActivity.Window> windows) throws OrtException {
            for (int i = 0; i < size; i++) {
                load(i, (SileroStream) windows.get(i).stream(), windows.get(i).samples());
            }
            session.run(inputs, Set.of(), outputs).close();
            for (int i = 0; i < size; i++) {
                keep(i, (SileroStream) windows.get(i).stream());
            }
            float[] probabilities = new float[size];
            speech.get(0, probabilities);
            return probabilities;
        }

        private void load(int place, SileroStream stream, short[] window) {
            System.arraycopy(stream.context, 0, samples, 0, SileroStream.CONTEXT);
            for (int i = 0; i < SileroVoiceActivity.WINDOW; i++) {
                samples[SileroStream.CONTEXT + i] = window[i] / FULL_SCALE;
            }
            sound.put(place * WIDTH, samples);
            System.arraycopy(samples, SileroVoiceActivity.WINDOW, stream.context, 0, SileroStream.CONTEXT);
            for (int layer = 0; layer < SileroStream.LAYERS; layer++) {
                before.put(offset(layer, place), stream.state[layer]);
            }
        }

        private void keep(int place, SileroStream stream) {
            for (int layer = 0; layer < SileroStream.LAYERS; layer++) {
                after.get(offset(layer, place), stream.state[layer]);
            }
        }

        private int offset(int layer, int place) {
            return (layer * size + place) * SileroStream.STATE;
        }

        void close() {
            own.forEach(OnnxTensor::close);
        }
    }
}
