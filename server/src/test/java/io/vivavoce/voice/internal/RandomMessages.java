package io.vivavoce.voice.internal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.vivavoce.fuzz.Bytes;
import io.vivavoce.fuzz.Json;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// What a client may send in any order: every message the protocol lists, right, wrong and damaged.
final class RandomMessages {
    private static final List<JsonSubTypes.Type> TYPES =
            List.of(ClientMessage.class.getAnnotation(JsonSubTypes.class).value());

    private RandomMessages() {}

    static String text(Random random) {
        JsonSubTypes.Type type = TYPES.get(random.nextInt(TYPES.size()));
        String body = Json.of(type.value(), random);
        String message = body.startsWith("{")
                ? "{\"type\":\"" + type.name() + "\"" + (body.equals("{}") ? "" : ",") + body.substring(1)
                : body;
        return random.nextInt(40) == 0
                ? new String(Bytes.mutated(message.getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8)
                : message;
    }

    /// One of the plain messages that never end a connection.
    static String harmless(Random random) {
        List<String> messages = List.of(
                "{\"type\":\"done\"}",
                "{\"type\":\"repeat\"}",
                "{\"type\":\"pause\"}",
                "{\"type\":\"resume\"}",
                "{\"type\":\"typing\",\"active\":true}",
                "{\"type\":\"mute\",\"muted\":true}",
                "{\"type\":\"timing\",\"profile\":\"manual\"}",
                "{\"type\":\"mode\",\"mode\":\"coding\"}",
                "{\"type\":\"playback\",\"reply\":1,\"playedMs\":9000,\"state\":\"ended\"}",
                "{\"type\":\"playback\",\"reply\":-7,\"playedMs\":9223372036854775807,\"state\":\"playing\"}",
                "{\"type\":\"answer\",\"clientId\":\"0190a0a0-0000-7000-8000-00000000000%d\",\"text\":\"a\\u0000b\"}"
                        .formatted(random.nextInt(10)));
        return messages.get(random.nextInt(messages.size()));
    }

    static ByteBuffer frame(Random random) {
        ByteBuffer frame = ByteBuffer.allocate(16 + 640).order(ByteOrder.LITTLE_ENDIAN);
        frame.put((byte) 1)
                .put((byte) 0)
                .putShort((short) 0)
                .putInt(random.nextInt(8))
                .putLong(random.nextInt(9) * 20_000L);
        while (frame.hasRemaining()) {
            frame.put((byte) random.nextInt());
        }
        return switch (random.nextInt(30)) {
            case 0 -> ByteBuffer.wrap(Bytes.mutated(frame.array(), random));
            case 1 -> ByteBuffer.wrap(Bytes.some(random, 1_200));
            case 2 -> ByteBuffer.wrap(frame.putLong(8, random.nextLong()).array());
            default -> frame.rewind();
        };
    }
}
