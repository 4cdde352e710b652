package io.vivavoce.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCleanerTest {
    @Test
    void spellsLigaturesOut() {
        assertThat(TextCleaner.clean("e\uFB03cient work\uFB02ow")).isEqualTo("efficient workflow");
    }

    @Test
    void joinsWordsThatALineEndCut() {
        assertThat(TextCleaner.clean("manage-\n  ment of 3-\n4 people, Baden-\nWürttemberg"))
                .isEqualTo("management of 3-\n4 people, Baden-\nWürttemberg");
    }

    @Test
    void removesWhatCannotBeSeen() {
        String tags = new StringBuilder()
                .appendCodePoint(0xE0049)
                .appendCodePoint(0xE0067)
                .toString();
        assertThat(TextCleaner.clean("a\0b\u0007c\u200Bd\u202Ee\uFEFFf\u00ADg" + tags + "\uD800h"))
                .isEqualTo("abcdefgh");
    }

    @Test
    void keepsTheJoinersThatSpellWords() {
        assertThat(TextCleaner.clean("क्\u200Dष می\u200Cخواهم")).isEqualTo("क्\u200Dष می\u200Cخواهم");
    }

    @Test
    void collapsesBlanksAndEmptyLines() {
        assertThat(TextCleaner.clean("  a\u00A0\t b \r\n \r\n\r\n\r\n c\f")).isEqualTo("a b\n\nc");
    }

    @ParameterizedTest
    @CsvSource({"alpha beta gamma,12,alpha beta", "alpha beta,10,alpha beta", "alphabet,5,alpha", "alpha beta,6,alpha"})
    void shortensAtAWord(String text, int characters, String shortened) {
        assertThat(TextCleaner.shorten(text, characters)).isEqualTo(shortened);
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertThat(TextCleaner.shorten("ab\uD83D\uDE00cd", 3)).isEqualTo("ab");
    }

    @Test
    void cleanTextStaysAsItIs() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String clean = TextCleaner.clean(nonsense(random));
            assertThat(TextCleaner.clean(clean)).isEqualTo(clean);
            assertThat(clean).doesNotContain("\0", "  ", "\n\n\n", "\r", "\t");
        }
    }

    private static String nonsense(Random random) {
        String alphabet = "aB-\u2010 \n\r\t\f\0\u00A0\u00AD\u200B\uFB01\uD83D\uDE00\u0301e\uFFFD";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
