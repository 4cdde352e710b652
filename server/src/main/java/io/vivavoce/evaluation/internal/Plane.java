package io.vivavoce.evaluation.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// A plane between two groups of meanings: to which of them another one leans. The planes of the program were
/// found from examples, `./viva evals --planes`. Immutable, thread-safe.
///
/// @param direction across the plane
/// @param middle how far the plane is from no meaning at all
record Plane(float[] direction, double middle) {
    static final String PLANES = "evaluation/meaning-planes.yaml";
    private static final String DIRECTION = "direction";
    private static final String MIDDLE = "middle";
    private static final Map<String, Plane> READ = new ConcurrentHashMap<>();

    /// One of the program's.
    static Plane named(String name) {
        return READ.computeIfAbsent(name, known -> of(known, Objects.requireNonNull(WordFile.read(PLANES), PLANES)));
    }

    /// One of a file.
    static Plane of(String name, Map<String, ?> planes) {
        if (!(planes.get(name) instanceof Map<?, ?> plane) || !(plane.get(MIDDLE) instanceof Number middle)) {
            throw new IllegalStateException("There is no plane " + name + ".");
        }
        byte[] packed = Base64.getDecoder().decode(String.valueOf(plane.get(DIRECTION)));
        float[] direction = new float[packed.length / Float.BYTES];
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(direction);
        return new Plane(direction, middle.doubleValue());
    }

    /// About -1 for what is of the first group, about 1 for what is of the second.
    double of(float[] meaning) {
        double leaning = middle;
        for (int at = 0; at < direction.length; at++) {
            leaning += direction[at] * meaning[at];
        }
        return leaning;
    }

    /// As its file has it.
    String packed(String name) {
        ByteBuffer bytes = ByteBuffer.allocate(direction.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(direction);
        return name + ":\n  " + MIDDLE + ": " + middle + "\n  " + DIRECTION + ": "
                + Base64.getEncoder().encodeToString(bytes.array()) + "\n";
    }
}
