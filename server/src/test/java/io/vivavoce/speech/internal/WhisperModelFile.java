package io.vivavoce.speech.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes a model in whisper.cpp's format that is small and whole, and that understands one word in all it hears.
///
/// Every weight is zero but the embedding of three tokens, which makes the word follow the beginning, and the end
/// follow the word.
final class WhisperModelFile {
    private static final int MAGIC = 0x67676d6c;
    private static final int WIDTH = 64;
    private static final int TOKENS = 51_864;
    private static final int AUDIO_CONTEXT = 1500;
    private static final int TEXT_CONTEXT = 448;
    private static final int MELS = 80;
    private static final int FREQUENCIES = 201;
    private static final int END = 50_256;
    private static final int NO_TIMESTAMPS = 50_362;

    private final OutputStream out;

    private WhisperModelFile(OutputStream out) {
        this.out = out;
    }

    static void write(Path file, String word) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            new WhisperModelFile(out).write(word);
        }
    }

    private void write(String word) throws IOException {
        ints(MAGIC, TOKENS, AUDIO_CONTEXT, WIDTH, 1, 4, TEXT_CONTEXT, WIDTH, 1, 1, MELS, 1);
        ints(MELS, FREQUENCIES);
        out.write(new byte[MELS * FREQUENCIES * Float.BYTES]);
        List<String> vocabulary = new ArrayList<>(List.of(" -", " '"));
        for (char c = ' '; c <= '~'; c++) {
            vocabulary.add(String.valueOf(c));
        }
        vocabulary.add(" " + word);
        ints(vocabulary.size());
        for (String token : vocabulary) {
            ints(token.length());
            out.write(token.getBytes(StandardCharsets.US_ASCII));
        }
        encoder();
        decoder(vocabulary.size() - 1);
    }

    private void encoder() throws IOException {
        floats("encoder.positional_embedding", 0, WIDTH, AUDIO_CONTEXT);
        halves("encoder.conv1.weight", 3, MELS, WIDTH);
        floats("encoder.conv1.bias", 0, 1, WIDTH);
        halves("encoder.conv2.weight", 3, WIDTH, WIDTH);
        floats("encoder.conv2.bias", 0, 1, WIDTH);
        norm("encoder.ln_post");
        for (int layer = 0; layer < 4; layer++) {
            block("encoder.blocks." + layer);
        }
    }

    private void decoder(int word) throws IOException {
        floats("decoder.positional_embedding", 0, WIDTH, TEXT_CONTEXT);
        float[] embedding = new float[WIDTH * TOKENS];
        for (int i = 0; i < WIDTH; i++) {
            float first = i % 2 == 0 ? 1 : -1;
            float second = i / 2 % 2 == 0 ? 1 : -1;
            embedding[NO_TIMESTAMPS * WIDTH + i] = first / 2;
            embedding[word * WIDTH + i] = first + second;
            embedding[END * WIDTH + i] = 4 * second;
        }
        halves("decoder.token_embedding.weight", embedding, WIDTH, TOKENS);
        norm("decoder.ln");
        block("decoder.blocks.0");
        norm("decoder.blocks.0.cross_attn_ln");
        attention("decoder.blocks.0.cross_attn");
    }

    private void block(String name) throws IOException {
        norm(name + ".mlp_ln");
        halves(name + ".mlp.0.weight", WIDTH, 4 * WIDTH);
        floats(name + ".mlp.0.bias", 0, 4 * WIDTH);
        halves(name + ".mlp.2.weight", 4 * WIDTH, WIDTH);
        floats(name + ".mlp.2.bias", 0, WIDTH);
        norm(name + ".attn_ln");
        attention(name + ".attn");
    }

    private void attention(String name) throws IOException {
        for (String part : List.of("query", "key", "value", "out")) {
            halves(name + "." + part + ".weight", WIDTH, WIDTH);
            if (!part.equals("key")) {
                floats(name + "." + part + ".bias", 0, WIDTH);
            }
        }
    }

    private void norm(String name) throws IOException {
        floats(name + ".weight", 1, WIDTH);
        floats(name + ".bias", 0, WIDTH);
    }

    private void floats(String name, float value, int... shape) throws IOException {
        head(name, 0, shape);
        int count = count(shape);
        ByteBuffer data = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            data.putFloat(value);
        }
        out.write(data.array());
    }

    private void halves(String name, int... shape) throws IOException {
        halves(name, new float[count(shape)], shape);
    }

    private void halves(String name, float[] values, int... shape) throws IOException {
        head(name, 1, shape);
        ByteBuffer data = ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            data.putShort(Float.floatToFloat16(value));
        }
        out.write(data.array());
    }

    private void head(String name, int type, int... shape) throws IOException {
        ints(shape.length, name.length(), type);
        ints(shape);
        out.write(name.getBytes(StandardCharsets.US_ASCII));
    }

    private static int count(int... shape) {
        int count = 1;
        for (int size : shape) {
            count *= size;
        }
        return count;
    }

    private void ints(int... values) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            data.putInt(value);
        }
        out.write(data.array());
    }
}
