package io.vivavoce.practice.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.Languages;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.practice.SetUp;
import io.vivavoce.resume.TextCleaner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Checks one set-up and names everything that is wrong with it at once.
final class SetUpCheck {
    private final PracticeSettings settings;
    private final Languages languages;
    private final List<Wrong> wrong = new ArrayList<>();

    private SetUpCheck(PracticeSettings settings, Languages languages) {
        this.settings = settings;
        this.languages = languages;
    }

    /// One value that is not valid.
    record Wrong(String field, String message) {}

    /// @throws ProblemException `invalid-request` with all that is wrong
    static Plan check(SetUp setUp, PracticeSettings settings, Languages languages) {
        return new SetUpCheck(settings, languages).plan(setUp);
    }

    private Plan plan(SetUp setUp) {
        String role = line("role", setUp.role(), settings.roleCharacters());
        if (role.length() < PracticeSettings.MIN_ROLE_CHARACTERS) {
            wrong.add(new Wrong("role", "Name the job, for example “Backend engineer”."));
        }
        String company = line("company", setUp.company(), settings.companyCharacters());
        String name = line("candidateName", setUp.candidateName(), settings.nameCharacters());
        String job = text("jobDescription", setUp.jobDescription(), settings.jobDescriptionCharacters());
        String resume = text("resumeText", setUp.resumeText(), settings.resumeCharacters());
        InterviewType type = choice("interviewType", setUp.interviewType(), InterviewType.values(), InterviewType::id);
        Difficulty difficulty = choice("difficulty", setUp.difficulty(), Difficulty.values(), Difficulty::id);
        String language = language(setUp.language());
        int minutes = number("lengthMinutes", setUp.lengthMinutes(), settings.minMinutes(), settings.maxMinutes());
        if (setUp.questions() != null) {
            number("questions", setUp.questions(), 1, settings.maxQuestions());
        }
        refuseWhatIsWrong();
        return new Plan(
                role,
                company,
                job,
                setUp.resumeId(),
                resume,
                type,
                difficulty,
                language,
                Duration.ofMinutes(minutes),
                setUp.questions(),
                name,
                setUp.guideId());
    }

    private void refuseWhatIsWrong() {
        if (!wrong.isEmpty()) {
            String fields = String.join(
                    ", ", wrong.stream().map(Wrong::field).distinct().toList());
            throw new ProblemException(
                    PlatformProblem.INVALID_REQUEST, "Not valid: " + fields + ".", Map.of("errors", wrong));
        }
    }

    private String line(String field, @Nullable String value, int limit) {
        return bounded(field, TextCleaner.cleanLine(Objects.requireNonNullElse(value, "")), limit);
    }

    private String text(String field, @Nullable String value, int limit) {
        return bounded(field, TextCleaner.clean(Objects.requireNonNullElse(value, "")), limit);
    }

    private String bounded(String field, String value, int limit) {
        if (value.length() > limit) {
            wrong.add(new Wrong(field, "That is %d characters, the limit is %d.".formatted(value.length(), limit)));
        }
        return value;
    }

    private <T> T choice(String field, @Nullable String value, T[] choices, Function<T, String> id) {
        Optional<T> chosen = Arrays.stream(choices)
                .filter(choice -> id.apply(choice).equals(value))
                .findFirst();
        if (chosen.isEmpty()) {
            List<String> ids = Arrays.stream(choices).map(id).toList();
            wrong.add(new Wrong(field, "Choose one of " + String.join(", ", ids) + "."));
        }
        return chosen.orElse(choices[0]);
    }

    private String language(@Nullable String value) {
        String language = Objects.requireNonNullElse(value, Languages.ENGLISH);
        if (!languages.offers(language)) {
            wrong.add(new Wrong("language", "Choose one of " + String.join(", ", languages.whole()) + "."));
        }
        return language;
    }

    private int number(String field, @Nullable Integer value, int least, int most) {
        if (value == null || value < least || value > most) {
            wrong.add(new Wrong(field, "Choose a number from %d to %d.".formatted(least, most)));
            return least;
        }
        return value;
    }
}
