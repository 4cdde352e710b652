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

    /// Known, and not as it should be: who says one thing that happened among general talk, and then one deed, has said
    /// two things one after another.
    private static final List<String> LIFTED = List.of("warehouse-picker");

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
    void aMentionMakesNoStoryOfGeneralTalk() {
        assertThat(DevelopmentPeople.all("weak").values().stream()
                        .filter(person -> ownership(DevelopmentPeople.changed(
                                        person, said -> said + " I repaired the broken cable."))
                                > Math.max(1, ownership(person)))
                        .map(Person::role))
                .containsExactlyElementsOf(LIFTED);
    }

    private static int ownership(Person person) {
        return Objects.requireNonNull(DevelopmentPeople.ratings(person).get("ownership"));
    }

    private static boolean told(String... turns) {
        Reader reader = new Reader(ENGLISH);
        Clauses clauses = new Clauses(ENGLISH, new Mask(ENGLISH, Set.of(), List.of()));
        List<Reading> readings = Stream.of(turns)
                .flatMap(turn -> clauses.of(TypedTurn.saying(turn)).stream())
                .map(reader::read)
                .toList();
        return Telling.in(
                readings,
                readings.stream()
                        .map(reading -> new Evidence(reading, Set.of(), Set.of(), false))
                        .toList());
    }
}
