package io.vivavoce.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Phrase;
import io.vivavoce.guide.internal.BankLoader.BankFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankLoaderTest {
    private static final String SECTION = """
            id: patience
            name: Patience
            summary: "Waiting well."
            types: [mixed]
            families: [general]
            weight: 10
            anchors: {1: a, 2: b, 3: c, 4: d, 5: e}
            next-step: {1: a, 2: b, 3: c, 4: d}
            cues: [wait]
            questions:
              - id: patience-standard-1
                level: standard
                text: "When did you wait?"
                looks-for: [situation]
                probes:
                  - {kind: situation, text: "Where was that?"}
                anchors: {1: a, 2: b, 3: c, 4: d, 5: e}
                cues: [wait]
            """;
    private static final BankFile ROLES =
            new BankFile("roles.yaml", "general: {name: Any, titles: [], competencies: [patience]}");
    private static final BankFile PHRASES = new BankFile(
            "en.yaml",
            Stream.of(Phrase.values()).map(phrase -> phrase.id() + ": [one]").collect(Collectors.joining("\n")));

    @Test
    void readsEveryPartOfASection() {
        Bank bank = read(SECTION);
        assertThat(bank.sections()).singleElement().satisfies(section -> {
            assertThat(section.id()).isEqualTo("patience");
            assertThat(section.competency().anchors().level(5)).isEqualTo("e");
            assertThat(section.questions().getFirst().question().probes()).hasSize(1);
        });
        assertThat(bank.variants(Difficulty.STANDARD, Phrase.GREETING)).containsExactly("one");
    }

    @Test
    void theVersionChangesWithTheContent() {
        assertThat(read(SECTION).version()).isEqualTo(read(SECTION).version());
        assertThat(read(SECTION.replace("weight: 10", "weight: 11")).version())
                .isNotEqualTo(read(SECTION).version());
    }

    @ParameterizedTest
    @CsvSource({
        "weight: 10, weight: none, patience.yaml weight: a positive whole number is expected",
        "5: e, 6: e, patience.yaml anchors.5: a text is expected",
        "level: standard, level: brutal, patience.yaml questions[0] level: unknown value brutal",
        "kind: situation, kind: mood, patience.yaml questions[0] probes[0] kind: unknown value mood",
        "name: Patience, nom: Patience, patience.yaml: unknown key nom",
        "id: patience-standard-1, id: patience, guide/bank: the id patience stands twice",
        "types: [mixed], types: mixed, patience.yaml types: a list is expected"
    })
    void aFileThatIsNotAsItMustBeStopsTheStartAndSaysWhere(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(SECTION.replace(right, wrong)))
                .isInstanceOf(BankFormatException.class)
                .hasMessage(message);
    }

    @Test
    void aPhraseThatIsMissingStopsTheStart() {
        BankFile without = new BankFile("en.yaml", PHRASES.content().replace("close: [one]", ""));
        assertThatThrownBy(() -> read(SECTION, without)).hasMessage("en.yaml close: is missing");
    }

    @Test
    void refusesToBuildObjectsFromAFile() {
        assertThatThrownBy(() -> read("id: !!java.net.URL [\"http://localhost/\"]"))
                .isInstanceOf(BankFormatException.class);
    }

    private static Bank read(String section) {
        return read(section, PHRASES);
    }

    private static Bank read(String section, BankFile phrases) {
        return BankLoader.read("en", sections(section), ROLES, List.of(), phrases, List.of(), List.of());
    }

    private static List<BankFile> sections(String section) {
        return List.of(new BankFile("patience.yaml", section));
    }
}
