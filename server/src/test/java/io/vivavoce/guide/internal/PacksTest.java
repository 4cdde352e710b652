package io.vivavoce.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(packs.variants("xx", Phrase.GREETING)).isEqualTo(packs.variants("en", Phrase.GREETING));
    }
}
