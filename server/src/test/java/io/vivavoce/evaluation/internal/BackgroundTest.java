package io.vivavoce.evaluation.internal;

import static io.vivavoce.evaluation.internal.DevelopmentPeople.changed;
import static io.vivavoce.evaluation.internal.DevelopmentPeople.ratings;
import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.internal.DevelopmentPeople.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who somebody is, for whom they worked, where they learned and how old they are changes no rating, whatever the
/// words.
class BackgroundTest {
    private static final List<String> EMPLOYERS = List.of(
            "Siemens",
            "a bakery in Dundee",
            "Boston Consulting Group",
            "the city library",
            "a family shop with no name",
            "Oracle",
            "Target",
            "two brothers who repair phones",
            "a call centre near the airport in Cork");
    private static final List<String> SCHOOLS = List.of(
            "Yale",
            "the night school of the railway workers",
            "the University of Applied Sciences in Ulm",
            "Delivery College",
            "a training centre for drivers",
            "St. Mary's Girls' School",
            "Indian Institute of Technology Madras");
    private static final List<String> AGES =
            List.of("nineteen", "thirty", "twenty-seven", "forty-two", "58", "sixty one", "thirty-first");
    private static final List<String> GENDERS = List.of("a woman", "a man", "non-binary", "a non-binary person");
    private static final List<String> PLACES =
            List.of("Laos", "a small town in the north of Spain", "New Zealand", "the market street in Tripoli");

    private static Stream<Arguments> told() {
        return Stream.of(
                Arguments.of("Back then I was working for {value}.", EMPLOYERS),
                Arguments.of("At that time I worked at {value}.", EMPLOYERS),
                Arguments.of("I was employed by {value} that year.", EMPLOYERS),
                Arguments.of("It was my first job at {value}.", EMPLOYERS),
                Arguments.of("I did my training at {value}.", SCHOOLS),
                Arguments.of("I graduated from {value}.", SCHOOLS),
                Arguments.of("I studied at {value}, by the way.", SCHOOLS),
                Arguments.of("I turned {value} last autumn.", AGES),
                Arguments.of("I'm {value} now.", AGES),
                Arguments.of("When I was {value}, I came to this country.", AGES),
                Arguments.of("I am {value} years old.", AGES.subList(0, 5)),
                Arguments.of("I'm {value}, as you can see.", GENDERS),
                Arguments.of("As {value} I have always worked in this trade.", GENDERS),
                Arguments.of("I'm from {value} originally.", PLACES),
                Arguments.of("I grew up in {value}.", PLACES),
                Arguments.of("I have been in the trade since {value}.", List.of("1987", "1999", "2011", "2020")));
    }

    @ParameterizedTest
    @MethodSource("told")
    void whatIsToldChangesNoRating(String sentence, List<String> values) {
        for (String kind : List.of("middling", "short")) {
            some(kind).forEach((role, person) -> {
                for (UnaryOperator<String> manner :
                        List.<UnaryOperator<String>>of(said -> said, BackgroundTest::flat)) {
                    Map<String, Integer> first = with(person, sentence, values.getFirst(), manner);
                    for (String value : values) {
                        assertThat(with(person, sentence, value, manner))
                                .as("%s %s: %s", kind, role, value)
                                .isEqualTo(first);
                    }
                }
            });
        }
    }

    /// Those whose rating one more piece of evidence moves most easily.
    private static Map<String, Person> some(String kind) {
        Map<String, Person> people = DevelopmentPeople.all(kind);
        people.keySet().retainAll(Set.of("bus-driver", "electrician", "hotel-receptionist", "care-assistant"));
        return people;
    }

    private static Map<String, Integer> with(
            Person person, String sentence, String value, UnaryOperator<String> manner) {
        return ratings(changed(person, said -> manner.apply(sentence.replace("{value}", value)) + " " + said));
    }

    private static String flat(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Test
    void aNameIsOneWordHoweverLong() {
        assertThat(read("I worked for a bakery in Dundee on the night shift"))
                .isEqualTo("i worked for ~ on the night shift");
        assertThat(read("I worked for Siemens on the night shift")).isEqualTo("i worked for ~ on the night shift");
        assertThat(read("My name's María José Ortega, by the way")).isEqualTo("my name's ~ by the way");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I turned 40 boxes around",
                "I was two hours late",
                "we had 2019 orders in the queue",
                "I am responsible for three shops",
                "the queue fell from 2000 to 1500 orders",
                "we had 2000 in stock"
            })
    void whatIsCountedStays(String said) {
        assertThat(read(said)).doesNotContain("~");
    }

    @Test
    void numbersWithAHyphenAreNumbers() {
        assertThat(Lexicon.english().isNumber("forty-one")).isTrue();
        assertThat(Lexicon.english().isNumber("team-player")).isFalse();
    }

    private static String read(String said) {
        Lexicon lexicon = Lexicon.english();
        return new Clauses(lexicon, new Mask(lexicon, Set.of(), List.of()))
                        .of(DevelopmentPeople.saying(said, "")
                                .under(BankGuides.guide(List.of("ownership")))
                                .turns()
                                .get(2))
                        .stream()
                        .map(clause -> clause.line().strip())
                        .reduce((a, b) -> a + " | " + b)
                        .orElseThrow();
    }
}
