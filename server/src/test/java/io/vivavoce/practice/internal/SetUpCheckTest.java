package io.vivavoce.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.Languages;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.practice.SetUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetUpCheckTest {
    private static final PracticeSettings SETTINGS =
            new PracticeSettings(120, 120, 80, 20_000, 20_000, 20, List.of(10, 20), 5, 60, 12, 5);

    @Test
    void cleansWhatWasEntered() {
        Plan plan = check(setUp("  Backend\u200B \n engineer ", "line one\r\n\r\n\r\n\r\nline\0 two", 20, null));
        assertThat(plan.role()).isEqualTo("Backend engineer");
        assertThat(plan.jobDescription()).isEqualTo("line one\n\nline two");
        assertThat(plan.company()).isEmpty();
        assertThat(plan.candidateName()).isEmpty();
        assertThat(plan.type()).isEqualTo(InterviewType.SYSTEM_DESIGN);
        assertThat(plan.difficulty()).isEqualTo(Difficulty.WARMUP);
        assertThat(plan.language()).isEqualTo("en");
        assertThat(plan.length()).isEqualTo(Duration.ofMinutes(20));
        assertThat(plan.questions()).isNull();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        SetUp nothing = new SetUp(null, null, null, null, null, "quiz", null, "tlh", null, 0, "x".repeat(81), null);
        assertThat(wrongFields(nothing))
                .containsExactly(
                        "role",
                        "candidateName",
                        "interviewType",
                        "difficulty",
                        "language",
                        "lengthMinutes",
                        "questions");
    }

    @Test
    void holdsEveryLimit() {
        assertThat(check(setUp("ab", "x".repeat(20_000), 5, 12)).questions()).isEqualTo(12);
        assertThat(check(setUp("a".repeat(120), "", 60, 1)).length()).isEqualTo(Duration.ofHours(1));
        assertThat(wrongFields(setUp("a", "", 5, 12))).containsExactly("role");
        assertThat(wrongFields(setUp("a".repeat(121), "", 5, 12))).containsExactly("role");
        assertThat(wrongFields(setUp("ab", "x".repeat(20_001), 5, 12))).containsExactly("jobDescription");
        assertThat(wrongFields(setUp("ab", "", 4, 12))).containsExactly("lengthMinutes");
        assertThat(wrongFields(setUp("ab", "", 61, 12))).containsExactly("lengthMinutes");
        assertThat(wrongFields(setUp("ab", "", 60, 13))).containsExactly("questions");
    }

    private static Plan check(SetUp setUp) {
        return SetUpCheck.check(setUp, SETTINGS, new Languages(List.of("en", "de"), List.of("fr")));
    }

    @SuppressWarnings("unchecked")
    private static List<String> wrongFields(SetUp setUp) {
        List<SetUpCheck.Wrong> wrong = new ArrayList<>();
        assertThatThrownBy(() -> check(setUp)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(PlatformProblem.INVALID_REQUEST);
            wrong.addAll((List<SetUpCheck.Wrong>) problem.extensions().get("errors"));
        });
        return wrong.stream().map(SetUpCheck.Wrong::field).toList();
    }

    private static SetUp setUp(String role, String job, int minutes, @Nullable Integer questions) {
        return new SetUp(role, null, job, null, null, "system-design", "warmup", null, minutes, questions, null, null);
    }
}
