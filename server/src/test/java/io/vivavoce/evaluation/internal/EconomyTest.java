package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.internal.Economy.Measure;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EconomyTest {
    private static final String TOLD = "i rang three growers on monday and told them the van was late";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i rang three growers on monday and told them the van was late | "
                        + "so on monday i rang the growers the three of them and it was the late van i told them of",
                "called the plant at six and moved both of the cranes | "
                        + "so at six it was that i called the plant and both of the cranes were moved by me"
            })
    void theSameOnceMoreHasLessOfEverything(String told, String again) {
        Economy once = economy(told);
        Economy twice = economy(told + ". " + again);
        assertThat(twice.fresh()).isLessThan(once.fresh());
        assertThat(twice.varied()).isLessThan(once.varied());
        assertThat(twice.full()).isLessThan(once.full());
        assertThat(twice.particular()).isLessThan(once.particular());
    }

    @Test
    void talkAroundAnAccountIsNoneOfIt() {
        List<Evidence> accounts = Accounts.of("en", TOLD);
        List<Word> told = Assessment.told(accounts);
        List<Word> around =
                Assessment.told(Accounts.of("en", "well you know what it is like when the day begins like that"));
        Economy alone = Economy.of(accounts, told, Everyday.in("en"));
        Economy talked = Economy.of(
                accounts, Stream.concat(told.stream(), around.stream()).toList(), Everyday.in("en"));
        assertThat(talked.fresh()).isLessThan(alone.fresh());
        assertThat(talked.particular()).isLessThan(alone.particular());
        assertThat(talked.full()).isEqualTo(alone.full());
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void stumblingCostsNothing(Measure measure) {
        assertThat(economy("i i rang three growers on on monday and and told them the the van was late")
                        .of(measure))
                .isEqualTo(economy(TOLD).of(measure));
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void howManyWordsANameHasTellsNothing(Measure measure) {
        assertThat(economy("i rang Anna Maria Kowalska on monday").of(measure))
                .isEqualTo(economy("i rang Li on monday").of(measure));
    }

    @Test
    void wordsStrungTogetherAreNoContent() {
        Economy list = economy(TOLD + " ownership impact alignment delivery quality");
        assertThat(list.fresh()).isLessThan(economy(TOLD).fresh());
        assertThat(list.particular()).isLessThan(economy(TOLD).particular());
    }

    /// "We called people and they came" could be told of any work.
    @Test
    void wordsOfEverybodysWorkAreNotParticular() {
        Economy anyWork = economy("i called the team on monday and told them the order was late");
        Economy some = economy("i called the growers on monday and told them the roses were wilted");
        assertThat(anyWork.particular()).isLessThan(some.particular());
        assertThat(anyWork.fresh()).isEqualTo(some.fresh());
    }

    @Test
    void whoToldNothingHasNoneOfIt() {
        Economy nothing = Economy.of(List.of(), Assessment.told(Accounts.of("en", TOLD)), Everyday.in("en"));
        assertThat(Stream.of(Measure.values()).map(nothing::of)).containsOnly(0.0);
    }

    private static Economy economy(String said) {
        List<Evidence> accounts = Accounts.of("en", said);
        return Economy.of(accounts, Assessment.told(accounts), Everyday.in("en"));
    }
}
