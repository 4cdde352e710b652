package io.vivavoce.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Phrase;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PacksTest {
    @Test
    void englishIsAlwaysWholeAndFirst() throws IOException {
        assertThat(Packs.load(PackFiles.of(List.of())).languages().whole()).containsExactly("en");
        assertThat(Packs.load().languages().whole()).startsWith("en");
    }

    @Test
    void aLanguageOfWhichAPartIsMissingIsPreparedAndNotOffered() throws IOException {
        for (String missing : PackFiles.PARTS) {
            List<String> paths = Stream.of(PackFiles.PARTS)
                    .flatMap(List::stream)
                    .filter(part -> !part.equals(missing))
                    .map(part ->
                            "file:/classes/" + part.replace("{language}", "fr").replace("*", "ownership"))
                    .toList();
            Packs packs = Packs.load(PackFiles.of(paths));
            assertThat(packs.languages().prepared()).as(missing).containsExactly("fr");
            assertThat(packs.languages().offers("fr")).isFalse();
        }
    }

    @Test
    void whatIsNoPartOfAPackMakesNoLanguage() {
        assertThat(PackFiles.of(List.of("file:/classes/guide/bank/README.md", "file:/classes/guide/roles.yaml"))
                        .languages())
                .isEmpty();
    }

    @Test
    void aLanguageWithoutWordsOfItsOwnIsAnsweredInEnglish() throws IOException {
        Packs packs = Packs.load();
        assertThat(packs.variants("xx", Difficulty.STANDARD, Phrase.GREETING))
                .isEqualTo(packs.variants("en", Difficulty.STANDARD, Phrase.GREETING));
    }

    @Test
    void aFriendlyInterviewerAndAPressingOneCanBeToldApartByEar() throws IOException {
        Packs packs = Packs.load();
        for (String language : packs.languages().whole()) {
            for (Phrase phrase : List.of(Phrase.GREETING, Phrase.BRIDGE, Phrase.PROBE_OWN_ACTION, Phrase.PROBE_RESULT)) {
                List<String> friendly = packs.variants(language, Difficulty.WARMUP, phrase);
                List<String> usual = packs.variants(language, Difficulty.STANDARD, phrase);
                List<String> pressing = packs.variants(language, Difficulty.INTENSE, phrase);
                assertThat(friendly).as(language).doesNotContainAnyElementsOf(usual);
                assertThat(pressing).as(language).doesNotContainAnyElementsOf(usual).doesNotContainAnyElementsOf(friendly);
            }
            assertThat(packs.variants(language, Difficulty.WARMUP, Phrase.CLOSE))
                    .isEqualTo(packs.variants(language, Difficulty.STANDARD, Phrase.CLOSE));
        }
    }
}
