package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.internal.Element.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether an own part can be made out among what else is told.
class StoryTest {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | They preferred rented servers until they saw the bill. The choice was mine, with the two of operations.",
                "en | The printers got a network of their own. That was partly my idea.",
                "de | Der Träger wollte erst alles in einem Netz. Der Vorschlag kam von mir, mein Chef hat ihn abgenickt.",
            })
    void whatCameFromSomebodyIsTheirPart(String language, String said) {
        assertThat(ownPart(language, said)).isEqualTo(Strength.THIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | They preferred rented servers until they saw the bill. The choice was hers, with the two of operations.",
                "en | The printers get a network of their own. I think my idea is good.",
                "en | The printers got a network of their own. None of that was my idea.",
                "en | The printers got a network of their own. I will not say it was my idea.",
                "de | Der Träger wollte erst alles in einem Netz. Der Vorschlag kam vom Chef, alle haben ihn abgenickt.",
                "de | Der Träger wollte erst alles in einem Netz. Nichts davon kam von mir.",
            })
    void whatCameFromOthersIsNot(String language, String said) {
        assertThat(ownPart(language, said)).isEqualTo(Strength.NONE);
    }

    @Test
    void whatSomebodyOwnsIsNotLostInMuchTalk() {
        assertThat(ownPart("The weather was bad that week. The yard was full of pallets. The road was closed at the "
                        + "bridge. That was my idea."))
                .isEqualTo(Strength.THIN);
    }

    private static Strength ownPart(String said) {
        return ownPart("en", said);
    }

    private static Strength ownPart(String language, String said) {
        return new Story(Accounts.of(language, said), false)
                .strengths()
                .getOrDefault(Element.OWN_ACTION, Strength.NONE);
    }
}
