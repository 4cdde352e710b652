package io.vivavoce.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/// Damages bytes the way lines, disks and attackers do.
public final class Bytes {
    private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFF, '<', '>', '"', '(', ')', '[', ']', '/', '\\', '\n', ' '
    };

    private Bytes() {}

    public static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int rounds = 1 + random.nextInt(4); rounds > 0; rounds--) {
            bytes = bytes.length == 0 ? some(random, 8) : once(bytes, random);
        }
        return bytes;
    }

    /// Up to `most` bytes of any value.
    public static byte[] some(Random random, int most) {
        byte[] bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(32));
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) EDGES[random.nextInt(EDGES.length)];
            case 2 -> random.ints(length, 0, 256).forEach(b -> bytes[at + random.nextInt(length)] = (byte) b);
            case 3 -> {
                return spliced(bytes, at, length, new byte[0]);
            }
            case 4 -> {
                return spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            }
            case 5 -> {
                return Arrays.copyOf(bytes, at);
            }
            default -> {
                return spliced(bytes, at, 0, some(random, 16));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int cut, byte[] inserted) {
        var out = new ByteArrayOutputStream(bytes.length + inserted.length);
        out.write(bytes, 0, at);
        out.writeBytes(inserted);
        out.write(bytes, at + cut, bytes.length - at - cut);
        return out.toByteArray();
    }
}
