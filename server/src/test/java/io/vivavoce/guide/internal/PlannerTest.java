package io.vivavoce.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.guide.Competency;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.PlannedQuestion;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
    private static final String RESUME = """
            Jane Roe
            jane.roe@example.org, +49 170 1234567
            Built a payments gateway for three markets, cutting failures by half
            Software Engineer at Northwind Traders
            """;

    /// The interviews that are about the work of the role, whatever the role is.
    private static final List<InterviewType> OWN_WORK =
            List.of(InterviewType.BEHAVIOURAL, InterviewType.TECHNICAL, InterviewType.MIXED, InterviewType.SCREENING);

    private final Packs packs = load();
    private final Bank bank = packs.bank("en");
    private final Planner planner = new Planner(packs);

    @Test
    void theSameRequestGivesTheSameGuide() {
        GuideRequest request = request("backend developer", InterviewType.MIXED, Difficulty.STANDARD, 20, null, 7);
        assertThat(planner.plan(request)).isEqualTo(planner.plan(request));
    }

    @Test
    void seedsVaryTheQuestions() {
        Set<List<String>> plans = LongStream.range(0, 10)
                .mapToObj(seed -> ids(planner.plan(
                        request("backend developer", InterviewType.MIXED, Difficulty.STANDARD, 20, null, seed))))
                .collect(Collectors.toSet());
        assertThat(plans).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource({
        "WARMUP, 30, 4",
        "STANDARD, 30, 6",
        "INTENSE, 30, 8",
        "INTENSE, 15, 6",
        "STANDARD, 10, 4",
        "STANDARD, 1, 1"
    })
    void difficultyGivesTheCountAndLengthCapsIt(Difficulty difficulty, int minutes, int count) {
        Guide guide = planner.plan(request("nurse", InterviewType.BEHAVIOURAL, difficulty, minutes, null, 1));
        assertThat(guide.questions()).hasSize(count);
        assertThat(guide.budget()).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(guide.probesPerQuestion()).isEqualTo(difficulty.probesPerQuestion());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3", "12, 12", "40, 12", "0, 1"})
    void anExactCountIsKeptWithinItsLimits(int asked, int planned) {
        Guide guide = planner.plan(request("nurse", InterviewType.MIXED, Difficulty.INTENSE, 10, asked, 1));
        assertThat(guide.questions()).hasSize(planned);
        assertThat(ids(guide)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(InterviewType.class)
    void fourToSixCompetenciesWhereTheLengthAllows(InterviewType type) {
        for (String role : List.of("data scientist", "sales manager", "baker")) {
            Guide guide = planner.plan(request(role, type, Difficulty.INTENSE, 30, null, 3));
            assertThat(guide.competencies()).hasSizeBetween(4, 6);
            assertThat(guide.questions()).extracting(PlannedQuestion::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
            assertThat(guide.questions())
                    .allSatisfy(planned ->
                            assertThat(guide.competency(planned.competency())).isNotNull());
        }
    }

    @Test
    void theDifficultyChangesTheQuestions() {
        for (Difficulty difficulty : Difficulty.values()) {
            Guide guide = planner.plan(request("nurse", InterviewType.MIXED, difficulty, 10, null, 1));
            assertThat(ids(guide)).allMatch(id -> id.contains("-" + difficulty.id() + "-"));
        }
    }

    @Test
    void theRoleAndTheJobDescriptionChooseTheCompetencies() {
        assertThat(competencies("backend developer", "")).contains("system-thinking");
        assertThat(competencies("sales manager", "")).contains("customer-focus").doesNotContain("system-thinking");
    }

    @ParameterizedTest
    @CsvSource({
        "backend developer, system-thinking software-craft",
        "data analyst, data-reasoning",
        "product manager, product-judgement",
        "account executive, negotiation",
        "customer service agent, service-recovery",
        "logistics coordinator, planning",
        "nurse, ownership"
    })
    void everyFamilyIsAskedAboutItsOwnWorkFirst(String role, String own) {
        for (var type : OWN_WORK) {
            for (int minutes : List.of(3, 5, 10, 20, 30)) {
                Guide guide = planner.plan(request(role, type, Difficulty.INTENSE, minutes, null, 1));
                assertThat(own.split(" "))
                        .as("%s, %s, %s minutes", role, type, minutes)
                        .contains(guide.competencies().getFirst().id());
                assertThat(guide.questions().getFirst().competency())
                        .isEqualTo(guide.competencies().getFirst().id());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "backend developer, MIXED, system-thinking software-craft ownership problem-solving",
        "backend developer, BEHAVIOURAL, software-craft ownership problem-solving communication",
        "backend developer, SYSTEM_DESIGN, system-thinking software-craft problem-solving communication",
        "data analyst, MIXED, data-reasoning system-thinking ownership problem-solving",
        "data analyst, BEHAVIOURAL, data-reasoning ownership problem-solving communication",
        "data engineer, SYSTEM_DESIGN, system-thinking problem-solving communication learning",
        "product manager, MIXED, product-judgement ownership customer-focus problem-solving",
        "product manager, TECHNICAL, product-judgement ownership problem-solving communication",
        "account executive, MIXED, negotiation customer-focus ownership communication",
        "account executive, CASE, negotiation customer-focus ownership communication",
        "customer service agent, MIXED, service-recovery ownership customer-focus problem-solving",
        "logistics coordinator, MIXED, planning ownership problem-solving working-with-others",
        "nurse, MIXED, ownership problem-solving working-with-others adaptability",
        "nurse, TECHNICAL, ownership problem-solving communication learning"
    })
    void aShortInterviewKeepsWhatMattersMostForTheRole(String role, InterviewType type, String expected) {
        Guide guide = planner.plan(request(role, type, Difficulty.STANDARD, 10, null, 1));
        assertThat(guide.competencies()).extracting(Competency::id).containsExactly(expected.split(" "));
    }

    @Test
    void everyCompetencyIsWithinReachOfSomeRole() {
        var reached = new HashSet<String>();
        for (String role :
                List.of("developer", "analyst data", "product owner", "sales", "support", "operations", "")) {
            planner
                    .plan(request(role, InterviewType.BEHAVIOURAL, Difficulty.INTENSE, 60, 12, 1))
                    .competencies()
                    .stream()
                    .map(Competency::id)
                    .forEach(reached::add);
            planner.plan(request(role, InterviewType.MIXED, Difficulty.INTENSE, 60, 12, 1)).competencies().stream()
                    .map(Competency::id)
                    .forEach(reached::add);
        }
        reached.addAll(
                competencies("shift leader", "You lead a team, coach and mentor people, delegate and give feedback"));
        assertThat(reached)
                .containsAll(bank.sections().stream().map(Section::id).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backend developer",
                "data analyst",
                "product manager",
                "account executive",
                "customer service agent",
                "logistics coordinator",
                "nurse"
            })
    void theQuestionOnOwnWorkIsRatedAsOwnershipInAShortInterviewToo(String role) {
        GuideRequest request = new GuideRequest(
                role,
                "",
                RESUME,
                InterviewType.MIXED,
                Difficulty.STANDARD,
                "en",
                Duration.ofMinutes(8),
                null,
                Set.of(),
                1);
        assertThat(planner.plan(request).questions())
                .hasSize(3)
                .first()
                .satisfies(first -> assertThat(first.tailored()).isTrue())
                .extracting(PlannedQuestion::competency)
                .isEqualTo("ownership");
    }

    @Test
    void theLeastWeightIsLeftOutFirst() {
        Guide guide = planner.plan(request("baker", InterviewType.BEHAVIOURAL, Difficulty.WARMUP, 5, null, 1));
        assertThat(guide.competencies()).extracting(c -> c.id()).containsExactly("ownership", "problem-solving");
    }

    @Test
    void questionsAskedLatelyAreAvoidedWhileOthersAreLeft() {
        GuideRequest first = request("baker", InterviewType.BEHAVIOURAL, Difficulty.STANDARD, 10, null, 5);
        Set<String> recent = Set.copyOf(ids(planner.plan(first)));
        GuideRequest second = new GuideRequest(
                "baker",
                "",
                "",
                InterviewType.BEHAVIOURAL,
                Difficulty.STANDARD,
                "en",
                Duration.ofMinutes(10),
                null,
                recent,
                5);
        assertThat(ids(planner.plan(second))).doesNotContainAnyElementsOf(recent);
    }

    @Test
    void theFirstQuestionIsAboutThePersonsOwnWork() {
        GuideRequest request = new GuideRequest(
                "backend developer",
                "",
                RESUME,
                InterviewType.MIXED,
                Difficulty.STANDARD,
                "en",
                Duration.ofMinutes(15),
                null,
                Set.of(),
                2);
        PlannedQuestion first = planner.plan(request).questions().getFirst();
        assertThat(first.tailored()).isTrue();
        assertThat(first.question().text())
                .containsAnyOf("a payments gateway", "Software Engineer at Northwind Traders");
        assertThat(planner.plan(request).questions().stream().filter(PlannedQuestion::tailored))
                .hasSize(1);
        assertThat(first.competency()).isEqualTo("ownership");
        assertThat(planner.plan(request).questions()).hasSize(6);
        assertThat(planner.plan(request).questions().subList(1, 4))
                .extracting(PlannedQuestion::competency)
                .doesNotContain("ownership");
    }

    @Test
    void theRubricVersionComesFromTheContent() {
        Guide guide = planner.plan(request("baker", InterviewType.CASE, Difficulty.STANDARD, 10, null, 1));
        assertThat(guide.rubricVersion()).isEqualTo(bank.version()).matches("en-[0-9a-f]{12}");
    }

    private List<String> competencies(String role, String description) {
        GuideRequest request = new GuideRequest(
                role,
                description,
                "",
                InterviewType.MIXED,
                Difficulty.STANDARD,
                "en",
                Duration.ofMinutes(10),
                null,
                Set.of(),
                1);
        return planner.plan(request).competencies().stream()
                .map(competency -> competency.id())
                .toList();
    }

    private static List<String> ids(Guide guide) {
        return guide.questions().stream()
                .map(planned -> planned.question().id())
                .toList();
    }

    private static GuideRequest request(
            String role,
            InterviewType type,
            Difficulty difficulty,
            int minutes,
            @Nullable Integer questions,
            long seed) {
        return new GuideRequest(
                role, "", "", type, difficulty, "en", Duration.ofMinutes(minutes), questions, Set.of(), seed);
    }

    private static Packs load() {
        try {
            return Packs.load();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
