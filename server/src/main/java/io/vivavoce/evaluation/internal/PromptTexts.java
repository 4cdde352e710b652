package io.vivavoce.evaluation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/// What models are asked, word by word, and the hash that tells two versions of it apart. Immutable.
final class PromptTexts {
    /// One text for each kind of question.
    enum Kind {
        EVIDENCE,
        RATE,
        FEEDBACK;

        private String resource() {
            return "/evaluation/prompts/" + name().toLowerCase(java.util.Locale.ROOT) + ".md";
        }
    }

    private final Map<Kind, String> texts = new EnumMap<>(Kind.class);
    private final String hash;

    PromptTexts() {
        MessageDigest digest = sha256();
        for (Kind kind : Kind.values()) {
            String text = read(kind.resource());
            texts.put(kind, text);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }
        for (String beside : new String[] {"/evaluation/controls.yaml", "/evaluation/instructions.yaml"}) {
            digest.update(read(beside).getBytes(StandardCharsets.UTF_8));
        }
        hash = HexFormat.of().formatHex(digest.digest());
    }

    /// SHA-256 over all texts and the lists that go with them.
    String hash() {
        return hash;
    }

    /// A text with its places filled in; every place has to be named.
    String filled(Kind kind, Map<String, Object> places) {
        String text = java.util.Objects.requireNonNull(texts.get(kind));
        for (Map.Entry<String, Object> place : places.entrySet()) {
            text = text.replace("{{" + place.getKey() + "}}", String.valueOf(place.getValue()));
        }
        if (text.contains("{{")) {
            throw new IllegalStateException(kind + " has a place that nothing was put in");
        }
        return text;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = PromptTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
