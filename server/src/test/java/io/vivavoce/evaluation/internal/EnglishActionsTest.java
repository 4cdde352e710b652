package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishActionsTest {
    private static final Lexicon ENGLISH = Lexicon.english();

    @ParameterizedTest
    @ValueSource(strings = {"I managed my visits again.", "I started the pump."})
    void aVerbThatOftenLeadsToAnotherIsADeedWithAThing(String said) {
        assertThat(actions(said)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I managed to be there.", "I started to worry.", "I did that."})
    void withoutAThingItIsNone(String said) {
        assertThat(actions(said)).isEmpty();
    }

    private static List<String> actions(String said) {
        Reader reader = new Reader(ENGLISH);
        return new Clauses(ENGLISH, new Mask(ENGLISH, Set.of(), List.of()))
                .of(TypedTurn.saying(said)).stream()
                        .flatMap(clause -> reader.read(clause).actions().stream())
                        .toList();
    }
}
