package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whether an own part can be made out among what else is told.
class StoryTest {
    private static final Lexicon ENGLISH = Lexicon.english();

    @Test
    void oneDeedIsLostInMuchTalk() {
        assertThat(ownPart("I called the supplier. The weather was bad that week. The yard was full of pallets. "
                        + "The road was closed at the bridge."))
                .isEqualTo(Strength.NONE);
    }

    @Test
    void twoDeedsAreAThinOwnPartInMuchTalk() {
        String talk =
                " The weather was bad that week. The yard was full of pallets. The road was closed at the bridge. "
                        + "The office was empty until nine. The radio was dead again. The lift was out of order.";
        assertThat(ownPart("I called the supplier. I moved the pallets." + talk))
                .isEqualTo(Strength.THIN);
        assertThat(ownPart("I called the supplier. I moved the pallets.")).isEqualTo(Strength.CLEAR);
    }

    @Test
    void whatWasSaidAtTheTimeIsNoTalk() {
        assertThat(ownPart("I asked the mother about the visit. She said that the boy was afraid of the cold. "
                        + "She told me that nobody had prepared him. He said that the room was dark."))
                .isEqualTo(Strength.THIN);
    }

    private static Strength ownPart(String said) {
        Reader reader = new Reader(ENGLISH);
        List<Evidence> accounts = new Clauses(ENGLISH, new Mask(ENGLISH, Set.of(), List.of()))
                .of(TypedTurn.saying(said)).stream()
                        .map(reader::read)
                        .map(reading -> new Evidence(reading, Set.of(), Set.of(), false))
                        .toList();
        return new Story(accounts, false).strengths().getOrDefault(Element.OWN_ACTION, Strength.NONE);
    }
}
