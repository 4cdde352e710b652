package io.vivavoce.evaluation.internal.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The numbers here are those of the tokenizer and the program that the model was published with.
class EnglishEmbeddingsTest {
    private static final int MANY = 512;

    private final EnglishEmbeddings embeddings = EnglishEmbeddings.get();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '^',
            value = {
                "I rang the depot.|101 1045 8369 1996 8470 1012 102",
                "The café's naïve résumé, twice!|101 1996 7668 1005 1055 15743 13746 1010 3807 999 102",
                "unbelievably re-tested the microservice"
                        + "|101 4895 8671 2666 3567 6321 2128 1011 7718 1996 12702 8043 7903 2063 102",
                "a@b.c costs 12,50 € – \"fine\"|101 1037 1030 1038 1012 1039 5366 2260 1010 2753 1574 1516 1000 2986 1000 102",
                "don't|101 2123 1005 1056 102",
                "  tabs\tand lines  |101 21628 2015 1998 3210 102",
                "日本 x|101 1864 1876 1060 102",
                "ﬁle Straße|101 1984 2571 2358 27807 102"
            })
    void textIsCutIntoTheModelsPieces(String text, String ids) throws IOException {
        assertThat(cut(text, MANY)).isEqualTo(ids);
    }

    @Test
    void whatTheModelCannotHoldIsLeftOut() throws IOException {
        assertThat(cut("I rang the depot.", 4)).isEqualTo("101 1045 8369 102");
        assertThat(cut("", MANY)).isEqualTo("101 102");
    }

    @Test
    void whatMeansTheSameIsNearInOtherWords() {
        float[] said = embeddings.of("I rang the depot and sent another lorry.");

        assertThat(nearness(said, "We called the warehouse for a second truck."))
                .isCloseTo(0.7408, within(0.02));
        assertThat(nearness(said, "My cat sleeps on the sofa.")).isCloseTo(0.3783, within(0.02));
        assertThat(EnglishEmbeddings.nearness(said, said)).isCloseTo(1, within(1e-5));
    }

    @Test
    void longTextsAreReadAsFarAsTheModelReads() {
        String beginning = "word ".repeat(600);
        assertThat(embeddings.of(beginning + "depot")).isEqualTo(embeddings.of(beginning + "sofa"));
    }

    private double nearness(float[] to, String text) {
        return EnglishEmbeddings.nearness(to, embeddings.of(text));
    }

    private static String cut(String text, int most) throws IOException {
        long[] ids = new WordPiece(EnglishEmbeddings.vocabulary()).ids(text, most);
        return Arrays.stream(ids).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }
}
