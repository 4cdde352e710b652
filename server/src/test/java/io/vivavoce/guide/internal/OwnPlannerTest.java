package io.vivavoce.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.guide.Competency;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideOrigin;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.PlannedQuestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnPlannerTest {
    private static final UUID ID = UUID.fromString("0190a0a0-0000-7000-8000-00000000abcd");
    private static final GuideOrigin ORIGIN = new GuideOrigin(ID, 3, "Warehouse lead");

    @Test
    void allQuestionsAreAskedInTheirOrder() {
        Guide guide = plan(Written.guide(3, 2), request(30, null));
        assertThat(texts(guide))
                .containsExactly(
                        "What about c1-q1?",
                        "What about c1-q2?",
                        "What about c2-q1?",
                        "What about c2-q2?",
                        "What about c3-q1?",
                        "What about c3-q2?");
        assertThat(guide.questions()).extracting(PlannedQuestion::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(guide.origin()).isEqualTo(ORIGIN);
        assertThat(guide.rubricVersion()).isEqualTo("own-00000000abcd-v3");
        assertThat(guide.budget()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void difficultyChangesProbesAndNotTheQuestions() {
        assertThat(texts(plan(Written.guide(3, 2), request(30, Difficulty.INTENSE))))
                .isEqualTo(texts(plan(Written.guide(3, 2), request(30, Difficulty.WARMUP))));
        assertThat(plan(Written.guide(3, 2), request(30, Difficulty.INTENSE)).probesPerQuestion())
                .isEqualTo(3);
    }

    @Test
    void aShorterInterviewDropsTheLowestWeights() {
        assertThat(plan(Written.guide(4, 1), request(5, null)).competencies())
                .extracting(Competency::id)
                .containsExactly("c3", "c4");
    }

    @Test
    void ofABankEachCompetencyGetsOneBeforeTheWeightiestGetMore() {
        WrittenGuide bank = Written.asking(Written.guide(4, 6), 6);
        assertThat(plan(bank, request(30, null)).questions())
                .extracting(PlannedQuestion::competency)
                .containsExactly("c1", "c2", "c3", "c3", "c4", "c4");
    }

    @Test
    void questionsAskedLatelyComeLast() {
        WrittenGuide bank = Written.asking(Written.guide(2, 4), 3);
        Guide first = plan(bank, request(30, null));
        Set<String> asked =
                first.questions().stream().map(q -> q.question().id()).collect(Collectors.toSet());
        assertThat(texts(plan(bank, request(30, null, null, asked)))).doesNotContainAnyElementsOf(texts(first));
    }

    @Test
    void whatMustBeAskedIsAlwaysAskedWordForWord() {
        List<WrittenCompetency> competencies =
                new ArrayList<>(Written.guide(3, 4).competencies());
        WrittenCompetency light = competencies.getFirst();
        List<WrittenQuestion> questions = new ArrayList<>(light.questions());
        questions.add(Written.question("notice", true));
        competencies.set(
                0,
                new WrittenCompetency(
                        light.id(),
                        light.name(),
                        light.summary(),
                        1,
                        light.anchors(),
                        light.nextSteps(),
                        light.cues(),
                        questions));
        Guide guide = plan(
                Written.asking(Written.with(Written.guide(1, 1), competencies), 2), request(30, null, 1, Set.of()));
        assertThat(texts(guide)).containsExactly("What about notice?");
        assertThat(guide.question(1).verbatim()).isTrue();
    }

    @Test
    void theSameRequestGivesTheSameInterview() {
        WrittenGuide bank = Written.asking(Written.guide(4, 6), 6);
        assertThat(plan(bank, request(30, null))).isEqualTo(plan(bank, request(30, null)));
    }

    @Test
    void withoutANextStepOfItsOwnTheAnchorAboveIsTheAim() {
        WrittenCompetency bare = new WrittenCompetency(
                "c",
                "C",
                "",
                1,
                Written.anchors("c"),
                List.of("", "do this"),
                List.of(),
                Written.guide(1, 1).competencies().getFirst().questions());
        Guide guide = plan(Written.with(Written.guide(1, 1), List.of(bare)), request(30, null));
        assertThat(guide.competencies().getFirst().nextSteps())
                .containsExactly("c at level 2", "do this", "c at level 4", "c at level 5");
    }

    @Test
    void aDraftThatAsksForNoneAsksOne() {
        assertThat(plan(Written.asking(Written.guide(2, 1), 0), request(30, null))
                        .questions())
                .hasSize(1);
        assertThat(plan(Written.asking(Written.guide(2, 1), -3), request(5, null))
                        .questions())
                .hasSize(1);
    }

    @Test
    void whatADraftLeavesEmptyIsLeftOut() {
        WrittenQuestion empty = new WrittenQuestion("e", "", "", false, "", List.of(), List.of(), List.of(), List.of());
        WrittenCompetency bare = new WrittenCompetency("c", "", "", 0, List.of(), List.of(), List.of(), List.of(empty));
        assertThat(OwnPlanner.plan(Written.with(Written.guide(1, 1), List.of(bare)), ORIGIN, request(30, null)))
                .isEmpty();
    }

    private static Guide plan(WrittenGuide guide, GuideRequest request) {
        return OwnPlanner.plan(guide, ORIGIN, request).orElseThrow();
    }

    private static List<String> texts(Guide guide) {
        return guide.questions().stream()
                .map(planned -> planned.question().text())
                .toList();
    }

    private static GuideRequest request(int minutes, @Nullable Difficulty difficulty) {
        return request(minutes, difficulty, null, Set.of());
    }

    private static GuideRequest request(
            int minutes, @Nullable Difficulty difficulty, @Nullable Integer questions, Set<String> recent) {
        return new GuideRequest(
                "warehouse lead",
                "",
                "",
                InterviewType.MIXED,
                difficulty == null ? Difficulty.STANDARD : difficulty,
                "en",
                Duration.ofMinutes(minutes),
                questions,
                recent,
                7);
    }
}
