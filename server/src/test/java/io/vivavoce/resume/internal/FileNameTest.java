package io.vivavoce.resume.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.resume.internal.extraction.FileKind;
import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void dropsPathsAndInvisibleCharacters() {
        assertThat(FileName.display("C:\\Users\\jane\\My CV.pdf", FileKind.PDF)).isEqualTo("My CV.pdf");
        assertThat(FileName.display("../../etc/pass\u202Ewd\0", FileKind.TEXT)).isEqualTo("passwd");
    }

    @Test
    void namesTheNameless() {
        assertThat(FileName.display("  ", FileKind.WORD)).isEqualTo("resume.docx");
        assertThat(FileName.display("dir/", FileKind.PDF)).isEqualTo("resume.pdf");
    }

    @Test
    void keepsNamesShort() {
        assertThat(FileName.display("\uD83D\uDE00".repeat(500), FileKind.PDF)).isEqualTo("\uD83D\uDE00".repeat(120));
    }
}
