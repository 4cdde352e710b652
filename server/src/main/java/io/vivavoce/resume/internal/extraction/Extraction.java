package io.vivavoce.resume.internal.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What reading a file came to.
///
/// @param text cleaned; empty unless the outcome carries text
/// @param pages how many the file has, 0 where there are none or they are not counted
public record Extraction(Outcome outcome, String text, int pages) {
    private static final int MOST_BYTES_PER_CHARACTER = 4;

    public static Extraction failed(Outcome outcome) {
        return new Extraction(outcome, "", 0);
    }

    /// Puts it on the pipe.
    void write(DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeUTF(outcome.name());
        out.writeInt(pages);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /// Takes it off the pipe.
    ///
    /// @throws IOException also when it is no extraction, or longer than was asked for
    public static Extraction read(DataInputStream in, int maxCharacters) throws IOException {
        String name = in.readUTF();
        Outcome outcome = Arrays.stream(Outcome.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("no outcome"));
        int pages = in.readInt();
        int length = in.readInt();
        if (pages < 0 || length < 0 || length > (long) maxCharacters * MOST_BYTES_PER_CHARACTER) {
            throw new IOException("more text than was asked for");
        }
        return new Extraction(outcome, new String(in.readNBytes(length), StandardCharsets.UTF_8), pages);
    }
}
