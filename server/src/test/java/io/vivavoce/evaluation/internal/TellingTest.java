package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.internal.DevelopmentPeople.Person;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A statement that stands alone among others that tell nothing makes no story.
class TellingTest {
    private static final Lexicon ENGLISH = Lexicon.english();

    @Test
    void oneDeedAmongGeneralTalkIsOnlyMentioned() {
        assertThat(
                        told(
                                "Customers matter most to everybody. I called the supplier. Service is what it all comes down to."))
                .isFalse();
    }

    @Test
    void deedsFarApartAreOnlyMentioned() {
        assertThat(told("I called the supplier. People should always care about customers. I moved the pallets."))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Customers matter most to everybody. I called the supplier. He had lost the order.",
                "I called the supplier. You know. I moved the pallets.",
                "I called the supplier and moved both of the pallets.",
                "I called the supplier about the broken seals on the second pallet of the Friday delivery.",
            })
    void oneThingAfterAnotherIsTold(String answer) {
        assertThat(told(answer)).isTrue();
    }

    @Test
    void whatIsToldWhenAskedForMoreFollowsWhatWasToldBefore() {
        assertThat(told("I called the supplier.", "He had lost the order.")).isTrue();
    }

    @Test
    void whatHappenedInAWordOrTwoDoesNotInterruptATelling() {
        assertThat(uncounted("The supplier had lost the order.", "It was late.", "I called the warehouse."))
                .isTrue();
        assertThat(uncounted("The supplier had lost the order.", "I am good at it.", "I called the warehouse."))
                .isFalse();
    }

    @Test
    void aListAfterADeedMakesNoStoryOfIt() {
        assertThat(told("I called the supplier with ownership impact alignment delivery quality stakeholders metrics."))
                .isFalse();
    }

    @Test
    void aMentionMakesNoStoryOfGeneralTalk() {
        DevelopmentPeople.all("weak").values().forEach(person -> {
            Person mentions = DevelopmentPeople.changed(person, said -> said + " I repaired the broken cable.");
            assertThat(ownership(mentions)).as(person.role()).isLessThanOrEqualTo(Math.max(1, ownership(person)));
        });
    }

    private static int ownership(Person person) {
        return Objects.requireNonNull(DevelopmentPeople.ratings(person).get("ownership"));
    }

    private static boolean told(String... turns) {
        List<Reading> readings = readings(turns);
        return Telling.in(readings, accounts(readings));
    }

    /// Whether something is told when what stands in the middle does not count.
    private static boolean uncounted(String before, String middle, String after) {
        List<Reading> readings = readings(before, middle, after);
        return Telling.in(readings, accounts(List.of(readings.getFirst(), readings.getLast())));
    }

    private static List<Reading> readings(String... turns) {
        Reader reader = new Reader(ENGLISH);
        Clauses clauses = new Clauses(ENGLISH, new Mask(ENGLISH, Set.of(), List.of()));
        return Stream.of(turns)
                .flatMap(turn -> clauses.of(TypedTurn.saying(turn)).stream())
                .map(reader::read)
                .toList();
    }

    private static List<Evidence> accounts(List<Reading> readings) {
        return readings.stream()
                .map(reading -> new Evidence(reading, Set.of(), Set.of(), false))
                .toList();
    }
}
