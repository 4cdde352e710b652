package io.vivavoce.interview.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// What a language model is told to do, of `interview/prompts/`. Another wording is another version, in a file of its
/// own.
///
/// @param id its name, version and hash, as it is put down with what came of it
record Prompt(String id, String text) {
    private static final int HASH_BYTES = 6;

    /// @param name with its version
    static Prompt read(String name) {
        try (InputStream in = Prompt.class.getResourceAsStream("/interview/prompts/" + name + ".txt")) {
            byte[] text = Objects.requireNonNull(in, name).readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, HASH_BYTES);
            return new Prompt(name + "-" + hash, new String(text, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
