package io.vivavoce.resume.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
    @Test
    void looksAtTheContentAlone() {
        assertThat(FileKind.of(Documents.pdf(List.of("x")))).contains(FileKind.PDF);
        assertThat(FileKind.of(Documents.docx(List.of("x")))).contains(FileKind.WORD);
        assertThat(FileKind.of("Jane Doe\r\nEngineer".getBytes(StandardCharsets.UTF_8)))
                .contains(FileKind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\rtf1 hello}",
                "<!DOCTYPE html><p>hello",
                " <html>",
                "<?xml version=\"1.0\"?><a/>",
                "%!PS-Adobe-3.0",
                "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR",
                "\u007fELF\u0002\u0001\u0001\0"
            })
    void takesNothingElse(String head) {
        assertThat(FileKind.of(head.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void takesNoNoise() {
        byte[] noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        assertThat(FileKind.of(noise)).isEmpty();
    }
}
