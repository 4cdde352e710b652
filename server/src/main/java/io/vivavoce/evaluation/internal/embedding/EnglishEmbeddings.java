package io.vivavoce.evaluation.internal.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.vivavoce.platform.OnnxRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What English texts mean, as directions: `bge-small-en-v1.5`, in this process, on the thread that asks. Loaded when
/// it is first asked for, and kept as long as the program runs. Thread-safe.
public final class EnglishEmbeddings {
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";
    /// Pieces of words that are read of a text; what comes after them is left out. The model could read more, but how
    /// long it takes grows faster than what it learns.
    private static final int LONGEST = 128;
    /// Texts whose directions are kept: questions come again, and so do answers when an interview is scored again.
    private static final int KEPT = 1000;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece pieces;
    private final Map<String, float[]> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT;
        }
    });

    private EnglishEmbeddings() throws OrtException, IOException {
        this.environment = OnnxRuntime.environment();
        this.session = OnnxRuntime.session(resource(MODEL));
        this.pieces = new WordPiece(vocabulary());
    }

    private static final class Loaded {
        static final EnglishEmbeddings MODEL = load();

        private static EnglishEmbeddings load() {
            try {
                return new EnglishEmbeddings();
            } catch (OrtException | IOException e) {
                throw new IllegalStateException("The model of what texts mean cannot be loaded.", e);
            }
        }
    }

    /// @throws LinkageError where ONNX Runtime does not run
    public static EnglishEmbeddings get() {
        return Loaded.MODEL;
    }

    /// The direction of a text, of length 1.
    public float[] of(String text) {
        String key = key(text);
        float[] known = kept.get(key);
        if (known != null) {
            return known.clone();
        }
        float[] read = read(text);
        kept.put(key, read);
        return read.clone();
    }

    /// Nobody's words are kept.
    private static String key(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private float[] read(String text) {
        long[] ids = pieces.ids(text, LONGEST);
        long[] seen = new long[ids.length];
        Arrays.fill(seen, 1);
        try (OnnxTensor input = tensor(ids);
                OnnxTensor mask = tensor(seen);
                OnnxTensor types = tensor(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return unit(states[0][0]);
        } catch (OrtException e) {
            throw new IllegalStateException("The model of what texts mean does not run.", e);
        }
    }

    /// How near two texts are, from -1 to 1.
    public static double nearness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(nearness(vector, vector));
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    static Map<String, Integer> vocabulary() throws IOException {
        try (InputStream in = resource(VOCABULARY)) {
            return JsonMapper.shared().readTree(in).path("model").path("vocab").properties().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, piece -> piece.getValue().intValue()));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(EnglishEmbeddings.class.getResourceAsStream(name), name);
    }
}
