package io.vivavoce.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vivavoce.guide.GuideProblem;
import io.vivavoce.guide.internal.MarkedNode.Fault;
import io.vivavoce.platform.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GuideFileTest {
    @Test
    void whatIsWrittenComesBackExactly() {
        WrittenGuide guide = Written.guide(3, 2);
        assertThat(GuideFileReader.read(GuideFile.write(guide))).isEqualTo(guide);
    }

    @Test
    void whateverPeopleWriteComesBackExactly() {
        for (int seed = 0; seed < 2_000; seed++) {
            WrittenGuide guide = Written.random(new Random(seed));
            String file = GuideFile.write(guide);
            assertThat(GuideFileReader.read(file))
                    .as("seed %d:%n%s", seed, file)
                    .isEqualTo(guide);
            assertThat(GuideFile.write(GuideFileReader.read(file))).isEqualTo(file);
        }
    }

    @Test
    void whateverPeopleWriteComesBackFromJsonToo() {
        JsonMapper json = JsonMapper.shared();
        for (int seed = 0; seed < 200; seed++) {
            WrittenGuide guide = Written.random(new Random(seed));
            assertThat(json.readValue(json.writeValueAsString(guide), WrittenGuide.class))
                    .isEqualTo(guide);
        }
    }

    @Test
    void whatIsLeftOutOfJsonIsEmpty() {
        WrittenQuestion question = JsonMapper.shared().readValue("{\"text\":\"Why?\"}", WrittenQuestion.class);
        assertThat(question.mustAsk()).isFalse();
        assertThat(question.probes()).isEmpty();
        assertThat(question.id()).startsWith("q-");
    }

    @Test
    void aFileWrittenByHandIsRead() {
        WrittenGuide guide = GuideFileReader.read("""
                format: viva-voce-guide/1
                name: Night shift
                language: en
                type: screening
                level: warmup
                minutes: 15
                competencies:
                  - name: Handover
                    weight: 30
                    anchors:
                      1: nothing
                      3: some of it
                      5: all of it
                    questions:
                      - text: How do you hand over?
                        must-ask: true
                        probes:
                          - {kind: result, text: "And then?"}
                """);
        WrittenCompetency handover = guide.competencies().getFirst();
        assertThat(handover.anchors()).containsExactly("nothing", "", "some of it", "", "all of it");
        assertThat(handover.questions().getFirst().mustAsk()).isTrue();
        assertThat(handover.questions().getFirst().probes()).containsExactly(new WrittenProbe("result", "And then?"));
        assertThat(handover.id()).startsWith("c-");
        assertThat(guide.asked()).isNull();
    }

    @Test
    void everythingWrongIsToldByLineAndColumn() {
        assertThat(faults("""
                        format: viva-voce-guide/2
                        nam: Night shift
                        minutes: many
                        competencies:
                          - weight: 3
                            cues: one
                            questions:
                              - text: [a]
                                must-ask: yes please
                          - just text
                        """))
                .containsExactly(
                        new Fault(1, 9, "format", "has to be viva-voce-guide/1"),
                        new Fault(
                                2,
                                1,
                                "nam",
                                "unknown key; known are format, name, description, language, type, level, minutes, "
                                        + "questions-asked, competencies"),
                        new Fault(3, 10, "minutes", "a whole number is expected"),
                        new Fault(6, 11, "competencies[0].cues", "a list is expected"),
                        new Fault(8, 15, "competencies[0].questions[0].text", "a text is expected"),
                        new Fault(9, 19, "competencies[0].questions[0].must-ask", "true or false is expected"),
                        new Fault(10, 5, "competencies[1]", "a mapping is expected"),
                        new Fault(10, 5, "competencies[1].weight", "is missing"));
    }

    @Test
    void aKeyThatStandsTwiceIsAFault() {
        assertThat(faults("format: viva-voce-guide/1\nminutes: 5\nname: a\nname: b\n"))
                .containsExactly(new Fault(4, 1, "name", "the key stands twice"));
    }

    @Test
    void aFileThatIsNoYamlIsToldWithItsPlace() {
        assertThat(faults("format: viva-voce-guide/1\nname: \"open\n"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(3);
                    assertThat(fault.message()).isNotBlank();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a\n- b\n",
                "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1\"]]",
                "format: viva-voce-guide/1\nminutes: 5\nname: !!java.io.File [a]\n",
                "format: viva-voce-guide/1\nminutes: 5\ncompetencies: &a [*a]\n",
                "format: viva-voce-guide/1\nminutes: 5\ncompetencies: &a []\n? *a\n",
                "format: viva-voce-guide/1\nminutes: 5\n<<: {name: x}\n",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
                "a: b: c",
                "\u0000",
                "--- a\n--- b\n"
            })
    void nothingIsMadeOfAFileThatIsNoGuide(String file) {
        assertThat(faults(file)).isNotEmpty();
    }

    private static List<Fault> faults(String file) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> GuideFileReader.read(file));
        assertThat(problem.type()).isEqualTo(GuideProblem.GUIDE_FILE_UNREADABLE);
        return ((List<?>) Objects.requireNonNull(problem.extensions().get("errors")))
                .stream().map(Fault.class::cast).toList();
    }
}
