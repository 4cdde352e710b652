package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
                "Anna asked me twice | Ayşe asked me twice"
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | i rang three growers on monday and told them at six that the van was late | "
                        + "so on monday i phoned the three of them and they heard from me at six that it would be late",
                "de | ich habe am montag drei gärtner angerufen und um sechs gesagt der wagen kommt spät | "
                        + "also am montag habe ich die drei erreicht und um sechs haben sie von mir gehört dass er spät kommt"
            })
    void theSameOnceMoreInOtherWordsTellsNothingMore(String language, String told, String again) {
        assertThat(concreteness(language, told + ". " + again)).isLessThanOrEqualTo(concreteness(language, told));
    }

    @Test
    void aNumberThatIsSaidAgainIsNoOther() {
        assertThat(concreteness("en", "i rang three growers. three answered in three hours"))
                .isLessThan(concreteness("en", "i rang three growers. two answered in four hours"));
    }

    @Test
    void talkAroundAnAccountDilutesIt() {
        List<Evidence> account = Accounts.of("en", "i rang three growers on monday and told them the van was late");
        Concreteness english = Concreteness.in("en");
        List<Word> told = Assessment.told(account);
        List<Word> around =
                Assessment.told(Accounts.of("en", "well you know what it is like when the day begins like that"));
        List<Word> both = Stream.concat(told.stream(), around.stream()).toList();
        assertThat(english.of(account, both)).isLessThan(english.of(account, told));
    }

    /// Its many new words would be as good as an account.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | i rang three growers on monday and told them the van was late | ownership impact alignment delivery quality",
                "de | ich habe am montag drei angerufen und gesagt der wagen kommt spät | lieferung kennzahlen abteilung prozesse kunden"
            })
    void wordsStrungTogetherTellNothingNew(String language, String told, String list) {
        assertThat(concreteness(language, told + ". " + list)).isLessThanOrEqualTo(concreteness(language, told));
    }

    @Test
    void whoToldNothingHasNothing() {
        assertThat(Concreteness.in("en").of(List.of(), List.of())).isZero();
    }

    private static double concreteness(String language, String said) {
        List<Evidence> accounts = Accounts.of(language, said);
        return Concreteness.in(language).of(accounts, Assessment.told(accounts));
    }
}
