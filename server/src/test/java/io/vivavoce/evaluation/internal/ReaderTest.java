package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
    private final Lexicon lexicon = Lexicon.english();
    private final Clauses clauses = new Clauses(lexicon, new Mask(lexicon, Set.of(), List.of()));
    private final Reader reader = new Reader(lexicon);

    @Test
    void whatIDidIsMyAction() {
        assertThat(read("I wrote a script and tested it on a week of traffic").actions())
                .containsExactlyInAnyOrder("wrot", "test");
        assertThat(read("then I quickly rolled the parser back").actions()).containsExactly("roll");
        assertThat(read("I decided to cut the meeting and sent a summary").actions())
                .contains("sent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we wrote a script for the import",
                "my manager wrote a script for the import",
                "the script was written by somebody",
                "I did not write a script for the import",
                "I never wrote a script for the import",
                "I was happy with the script of the team"
            })
    void whatOthersDidOrNobodyDidIsNot(String said) {
        assertThat(read(said).actions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I always write a script first",
                "I would write a script first",
                "I usually tested the script first"
            })
    void habitsAndWishesAreThin(String said) {
        assertThat(read(said).actions()).isEmpty();
        assertThat(read(said).thinActions()).isNotEmpty();
    }

    @Test
    void weIsShared() {
        assertThat(read("we moved the report to the night").shared()).isTrue();
        assertThat(read("I moved the report to the night").shared()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | I don't go by who rings first, I go by who stands in the cold",
                "en | I asked what was more likely to hurt somebody, the door or the lorry",
                "en | I'd rather send a bus late than an old one on time",
                "en | that cost us the whole evening",
                "de | das hat uns den ganzen Abend gekostet",
                "de | der Bus in der Kälte war mir wichtiger als der volle"
            })
    void whatItCostAndWhatCameFirstWeighsOneAgainstAnother(String language, String said) {
        Lexicon words = Objects.requireNonNull(Lexicon.of(language));
        Clauses cut = new Clauses(words, new Mask(words, Set.of(), List.of()));
        assertThat(cut.of(TypedTurn.saying(said)).stream().map(new Reader(words)::read))
                .anyMatch(Reading::tradeOff);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the page went from four seconds to 800 milliseconds | true",
                "as a result the queue stayed at forty messages | true",
                "it got faster for the customers of the shop | false",
                "the customer renewed the contract | true",
                "we reduced the cost by twelve percent | true"
            })
    void aResultIsCheckableWithANumberOrAFact(String said, boolean checkable) {
        assertThat(read(said).result()).isTrue();
        assertThat(read(said).checkableResult()).isEqualTo(checkable);
    }

    @Test
    void aReasonNamesSomething() {
        assertThat(read("I moved it because the server was busy").reason()).isTrue();
        assertThat(read("I would use a queue because there may be many").reason())
                .isTrue();
        assertThat(read("I do my best because that is who I am").reason()).isFalse();
    }

    @Test
    void aRunOfNumbersIsOneDetail() {
        assertThat(read("it took two hundred and forty hours in June").specifics())
                .containsExactlyInAnyOrder("#two hundred forty", "hour", "jun");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measured, the database, the cache, the queue, the index, the schema, tested",
                "ownership responsibility measured tested delivered escalated the budget",
                "root cause analysis",
                "and so on and so on and on"
            })
    void listsAreNoSentences(String said) {
        assertThat(read(said).sentence()).isFalse();
    }

    @Test
    void whoSaysLittleMayLeaveOutTheSubject() {
        assertThat(read("Called the depot at six").actions()).containsExactly("call");
        assertThat(read("Pulled the cable and rewired the panel").actions()).contains("pull");
        assertThat(read("Lost four minutes").sentence()).isTrue();
        assertThat(read("fell to three a week").actions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I thought about it for a week",
                "I went home after that",
                "I knew the owner of the shop",
                "I heard the story from the driver"
            })
    void whatOneThoughtAndWhereOneWentIsNoAction(String said) {
        assertThat(read(said).actions()).isEmpty();
        assertThat(read(said).thinActions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "somehow the report was late or something",
                "and I suppose the lift was broken",
                "it all comes down to the team and the customers"
            })
    void whatNobodyStandsByAndSayingsSayNothing(String said) {
        assertThat(read(said).sentence()).isFalse();
    }

    @Test
    void shortStatementsAreSentences() {
        assertThat(read("Orders vanished on our site").sentence()).isTrue();
        assertThat(read("it was a bad cable").sentence()).isTrue();
    }

    private Reading read(String said) {
        return reader.read(clauses.of(new Transcript(Map.of("ownership", List.of(said)), false)
                        .under(BankGuides.guide(List.of("ownership")))
                        .turns()
                        .get(2))
                .getFirst());
    }
}
