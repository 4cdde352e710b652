package io.vivavoce.interview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an answer says of who somebody is decides nothing about what is asked next.
class BackgroundReadingTest {
    private static final String REST = " I counted the boxes because two were missing, and I told the depot at nine.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | I turned X last spring. | twenty-eight | thirty | fifty-one",
                "en | I am X years old. | nineteen | sixty | 44",
                "en | I trained at X. | Yale | the night school of the railway workers | ETH",
                "en | Then I was working for X. | Bosch | a bakery in Dundee | three brothers",
                "de | Gelernt habe ich an der X. | Charité | Abendschule in Bottrop | TU",
                "de | Damals war ich bei X. | Aldi | einem kleinen Betrieb | der Telekom"
            })
    void whatIsToldOfOneselfLeavesTheReadingAsItWas(
            String language, String sentence, String one, String other, String third) {
        Plain first = read(language, sentence, one);
        assertThat(read(language, sentence, other)).isEqualTo(first);
        assertThat(read(language, sentence, third)).isEqualTo(first);
        assertThat(first.text()).endsWith("i told the depot at nine");
    }

    @Test
    void aRunOfNumberWordsIsOneNumber() {
        Signs signs = Signs.of("en");
        assertThat(signs.plain("twenty three boxes and forty one cases in 9 rooms")
                        .count(signs.content().number()))
                .isEqualTo(3);
    }

    private static Plain read(String language, String sentence, String value) {
        Signs signs = Signs.of(language);
        return AnswerContent.of(sentence.replace("X", value) + REST, signs).words();
    }
}
