package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcretenessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | i rang three growers on monday and told them the van was late | "
                        + "people always have to communicate well and everybody knows it is important",
                // The same told in the present, and without a subject.
                "en | it is ten to six i ring the driver and say the radio is dead | "
                        + "you usually just ring somebody and generally it works out",
                "en | rang two growers fetched forty roses at four told the sister | "
                        + "things like that happen and you always find a way somehow",
                "de | ich habe am montag drei lieferanten angerufen und gesagt der wagen kommt um neun | "
                        + "man muss immer gut kommunizieren und alle wissen das ist wichtig"
            })
    void whoWasThereTellsItMoreConcretely(String language, String told, String general) {
        assertThat(concreteness(language, told)).isGreaterThan(concreteness(language, general) + 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i rang three growers on monday | i rang three pharmacies on friday",
                "i told the nurse at six that two pumps were missing | i told the cook at nine that four pans were missing",
                "they asked me twice | Ayşe asked me twice"
            })
    void whatItIsAboutHasNoSayInIt(String one, String other) {
        assertThat(concreteness("en", one)).isEqualTo(concreteness("en", other));
    }

    @ParameterizedTest
    @CsvSource({"en, always and usually you", "de, immer und meistens man"})
    void fillerOfGeneralTalkOnlyTakesAway(String language, String filler) {
        String told = language.equals("en") ? "i rang three growers on monday" : "ich habe am montag drei angerufen";
        assertThat(concreteness(language, told + " " + filler)).isLessThan(concreteness(language, told));
    }

    private static double concreteness(String language, String said) {
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language));
        List<Word> words = Arrays.stream(said.split(" "))
                .map(word -> new Word(word, lexicon.stem(word), 0, 0))
                .toList();
        return Concreteness.in(language).of(words);
    }
}
