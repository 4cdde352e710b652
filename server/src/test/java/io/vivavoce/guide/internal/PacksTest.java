package io.vivavoce.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.guide.Competency;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.Languages;
import io.vivavoce.guide.Phrase;
import io.vivavoce.guide.Probe;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
            for (Phrase phrase :
                    List.of(Phrase.GREETING, Phrase.BRIDGE, Phrase.PROBE_OWN_ACTION, Phrase.PROBE_RESULT)) {
                List<String> friendly = packs.variants(language, Difficulty.WARMUP, phrase);
                List<String> usual = packs.variants(language, Difficulty.STANDARD, phrase);
                List<String> pressing = packs.variants(language, Difficulty.INTENSE, phrase);
                assertThat(friendly).as(language).doesNotContainAnyElementsOf(usual);
                assertThat(pressing)
                        .as(language)
                        .doesNotContainAnyElementsOf(usual)
                        .doesNotContainAnyElementsOf(friendly);
            }
            assertThat(packs.variants(language, Difficulty.WARMUP, Phrase.CLOSE))
                    .isEqualTo(packs.variants(language, Difficulty.STANDARD, Phrase.CLOSE));
        }
    }

    @Test
    void germanIsWhole() throws IOException {
        assertThat(Packs.load().languages().whole()).containsExactly("en", "de");
        assertThat(Languages.name("de")).isEqualTo("Deutsch");
    }

    @Test
    void whatIsAskedIsTheSameInEveryLanguage() throws IOException {
        Packs packs = Packs.load();
        for (String language : packs.languages().whole()) {
            assertThat(packs.bank(language).sections().stream().map(PacksTest::shape))
                    .as(language)
                    .containsExactlyElementsOf(packs.bank("en").sections().stream()
                            .map(PacksTest::shape)
                            .toList());
        }
    }

    @Test
    void aGuideIsPlannedInTheLanguageAskedFor() throws IOException {
        var request = new GuideRequest(
                "Softwareentwicklerin",
                "",
                "Aufbau einer Plattform",
                InterviewType.TECHNICAL,
                Difficulty.STANDARD,
                "de",
                Duration.ofMinutes(20),
                null,
                Set.of(),
                7);
        Guide guide = new Planner(Packs.load()).plan(request);
        assertThat(guide.language()).isEqualTo("de");
        assertThat(guide.rubricVersion()).startsWith("de-");
        assertThat(guide.competencies()).extracting(Competency::name).contains("Softwarehandwerk");
        assertThat(guide.question(1).question().text()).contains("Lebenslauf").contains("Aufbau einer Plattform");
    }

    private static String shape(Section section) {
        return section.id()
                + section.types()
                + section.families()
                + section.competency().weight()
                + section.questions().stream()
                        .map(entry -> entry.question().id()
                                + entry.level()
                                + entry.question().looksFor()
                                + entry.question().probes().stream()
                                        .map(Probe::kind)
                                        .toList()
                                + (entry.question().hint() == null))
                        .toList();
    }
}
