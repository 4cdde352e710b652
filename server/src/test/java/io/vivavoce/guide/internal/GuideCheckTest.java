package io.vivavoce.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideCheckTest {
    private static final WrittenGuide WHOLE = Written.guide(4, 2);

    @Test
    void aCompleteGuideHasNothingToMend() {
        assertThat(findings(WHOLE)).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnceWithItsPlace() {
        WrittenCompetency bare =
                new WrittenCompetency("c", "", "", 0, List.of("a", "", "A."), List.of(), List.of(), List.of());
        WrittenGuide guide = new WrittenGuide("", "", "tlh", "quiz", "easy", 500, null, List.of(bare));
        assertThat(places(guide))
                .containsExactly(
                        "error /name name-missing",
                        "error /language language-unknown",
                        "error /interviewType type-unknown",
                        "error /level level-unknown",
                        "warning /competencies competencies-advised",
                        "error /competencies/0/name competency-name-missing",
                        "warning /competencies/0/summary summary-missing",
                        "error /competencies/0/weight weight-not-positive",
                        "error /competencies/0/anchors/1 anchor-missing",
                        "error /competencies/0/anchors/2 anchor-twice",
                        "error /competencies/0/anchors/3 anchor-missing",
                        "error /competencies/0/anchors/4 anchor-missing",
                        "warning /competencies/0/nextSteps/0 next-step-missing",
                        "warning /competencies/0/nextSteps/1 next-step-missing",
                        "warning /competencies/0/nextSteps/2 next-step-missing",
                        "warning /competencies/0/nextSteps/3 next-step-missing",
                        "error /competencies/0/questions no-question",
                        "error /minutes minutes-out-of-range");
    }

    @Test
    void aQuestionStandsInAGuideOnce() {
        WrittenQuestion again = new WrittenQuestion(
                "other", "what about C1-q1", "", false, "", List.of(), List.of(), List.of(), List.of());
        assertThat(places(withQuestions(again)))
                .containsExactly("error /competencies/4/questions/0/text question-twice");
        assertThat(places(withQuestions(Written.question("c1-q1", false))))
                .containsExactly(
                        "error /competencies/4/questions/0/id id-twice",
                        "error /competencies/4/questions/0/text question-twice");
    }

    @Test
    void whatAQuestionIsFollowedUpWithIsLookedAt() {
        WrittenQuestion question = new WrittenQuestion(
                "q",
                "Why?",
                "hard",
                false,
                "",
                List.of("result", "mood"),
                List.of(new WrittenProbe("mood", ""), new WrittenProbe("depth", "How old were you then?")),
                List.of("only one"),
                List.of());
        assertThat(places(withQuestions(question)))
                .contains(
                        "error /competencies/4/questions/0/level level-unknown",
                        "error /competencies/4/questions/0/anchors/1 anchor-missing",
                        "error /competencies/4/questions/0/looksFor/1 probe-kind-unknown",
                        "error /competencies/4/questions/0/probes/0/kind probe-kind-unknown",
                        "error /competencies/4/questions/0/probes/0/text probe-missing",
                        "warning /competencies/4/questions/0/probes/1/text protected-matter");
    }

    @Test
    void timeIsHeldAgainstTheQuestionsThatAreAsked() {
        assertThat(places(Written.guide(5, 3))).containsExactly("warning /minutes time-too-short");
        assertThat(places(Written.asking(Written.guide(5, 3), 12))).isEmpty();
        assertThat(places(Written.asking(WHOLE, 9))).containsExactly("error /asked asked-out-of-range");
    }

    @Test
    void whatMustBeAskedIsCounted() {
        WrittenCompetency must = new WrittenCompetency(
                "must",
                "Must",
                "About",
                5,
                Written.anchors("must"),
                List.of("1", "2", "3", "4"),
                List.of(),
                List.of(Written.question("m1", true), Written.question("m2", true)));
        List<WrittenCompetency> all = new ArrayList<>(WHOLE.competencies());
        all.add(must);
        assertThat(places(Written.asking(Written.with(WHOLE, all), 1)))
                .containsExactly("warning /asked must-ask-exceed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How old are you?",
                "Are you married, or do you have children?",
                "Which church do you go to?",
                "Where do you come from originally?",
                "Are you a member of a trade union?",
                "Do you have a disability?",
                "Wie alt sind Sie?",
                "Sind Sie in einer Gewerkschaft?",
                "Haben Sie Kinder, oder planen Sie welche?",
                "Sind Sie schwanger?",
                "Woher kommen Sie?",
                "Wen haben Sie bei der letzten Wahl gewählt?",
                "Gehen Sie wählen?"
            })
    void questionsAboutProtectedMattersAreNoticed(String question) {
        assertThat(ProtectedMatters.in(question)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noQuestionOfTheBankIsTakenForOne(String language) throws IOException {
        assertThat(new BankCopies(Packs.load())
                        .all(language).stream()
                                .flatMap(copy -> copy.competency().questions().stream())
                                .flatMap(question -> Stream.concat(
                                        Stream.of(question.text(), question.hint()),
                                        question.probes().stream().map(WrittenProbe::text)))
                                .filter(text -> ProtectedMatters.in(text).isPresent()))
                .isEmpty();
    }

    @Test
    void whatIsCopiedFromTheBankIsComplete() throws IOException {
        List<WrittenCompetency> copies = new BankCopies(Packs.load())
                .all("en").stream().map(BankCopies.BankCompetency::competency).toList();
        assertThat(findings(Written.with(WHOLE, copies))).noneMatch(Finding::stops);
    }

    private static WrittenGuide withQuestions(WrittenQuestion... questions) {
        List<WrittenCompetency> all = new ArrayList<>(WHOLE.competencies());
        WrittenCompetency last = Written.competency("last", 5, 0);
        all.add(new WrittenCompetency(
                last.id(),
                last.name(),
                last.summary(),
                last.weight(),
                last.anchors(),
                last.nextSteps(),
                last.cues(),
                List.of(questions)));
        return Written.with(WHOLE, all);
    }

    private static List<String> places(WrittenGuide guide) {
        return findings(guide).stream()
                .map(finding -> finding.severity() + " " + finding.pointer() + " " + finding.code())
                .toList();
    }

    private static List<Finding> findings(WrittenGuide guide) {
        return GuideCheck.findings(guide, Written.SETTINGS, List.of("en"));
    }
}
