package io.vivavoce.evaluation.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownWriterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
                "a *bold* _claim_ `x` | a \\*bold\\* \\_claim\\_ \\`x\\`",
                "[click](javascript:alert(1)) | \\[click\\](javascript:alert(1))",
                "![x](http://evil.example/p.png) | \\!\\[x\\](http&#58;//evil.example/p.png)",
                "see www.evil.example or me@mail.example | see www&#46;evil.example or me&#64;mail.example",
                "=cmd() | \\=cmd()",
                "- no list | \\- no list",
                "+1 | \\+1",
                "3. no list | 3\\. no list",
                "# no heading | \\# no heading",
                "1 & 2 | 1 &amp; 2",
                "$x$ ~~y~~ | \\$x\\$ \\~\\~y\\~\\~"
            })
    void nothingThatWasSaidBecomesMarkUp(String said, String written) {
        assertThat(MarkdownWriter.escaped(said)).isEqualTo(written);
    }

    @Test
    void aLineBreakInWordsBeginsNoNewBlock() {
        assertThat(MarkdownWriter.escaped("one\n\n# two\r\n- three")).isEqualTo("one \\# two - three");
    }

    @Test
    void blocksStandApart() {
        assertThat(MarkdownWriter.write(List.of(
                        new Block.Title("T"),
                        new Block.Fact("Role", "Gardener"),
                        new Block.Item("one"),
                        new Block.Item("two"),
                        new Block.Quote("words", "Question 1, at 00:20"))))
                .isEqualTo("# T\n\n**Role:** Gardener\n\n- one\n- two\n\n> “words”  \n> Question 1, at 00:20\n");
    }
}
