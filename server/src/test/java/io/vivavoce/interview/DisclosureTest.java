package io.vivavoce.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    @Test
    void anotherTextIsAnotherVersion() throws NoSuchAlgorithmException {
        Disclosure disclosure = Disclosure.PRACTICE;
        byte[] text = String.join("\n", disclosure.paragraphs()).getBytes(StandardCharsets.UTF_8);
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                .substring(0, 16);
        assertThat(disclosure.version() + " " + digest)
                .as("a changed text needs a new version here and in practice.en.yaml")
                .isEqualTo("practice-3 aa71056fad6095f0");
    }

    @Test
    void saysWhatAPersonMustKnow() {
        String text = String.join(" ", Disclosure.PRACTICE.paragraphs());
        assertThat(text)
                .contains(
                        "computer program, not with a person",
                        "without a language model",
                        "is not kept",
                        "until you delete it",
                        "never judged",
                        "gets words wrong");
    }
}
