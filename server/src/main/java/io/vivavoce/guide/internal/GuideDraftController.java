package io.vivavoce.guide.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.Languages;
import io.vivavoce.guide.internal.GuideDrafter.Drafted;
import io.vivavoce.guide.internal.GuideDrafter.Job;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Drafts of guides over HTTP.
@RestController
class GuideDraftController {
    private final GuideDrafter drafter;
    private final GuideLibrary library;
    private final GuideFindings findings;
    private final GuideSettings settings;

    GuideDraftController(GuideDrafter drafter, GuideLibrary library, GuideFindings findings, GuideSettings settings) {
        this.drafter = drafter;
        this.library = library;
        this.findings = findings;
        this.settings = settings;
    }

    /// @param jobDescription what is known of the job
    record Wanted(
            @Schema(example = "Warehouse lead") @Nullable String role,

            @Schema(example = "You lead a shift of twelve.") @Nullable
            String jobDescription,

            @Schema(example = "behavioural") @Nullable String interviewType,
            @Schema(example = "standard") @Nullable String level,
            @Schema(example = "en") @Nullable String language,
            @Schema(example = "20") @Nullable Integer minutes) {}

    @Operation(
            summary = "Drafts a guide for a job",
            description =
                    "By a language model where one may be used, else from the built-in bank; `draftedBy` says which. "
                            + "It is a draft: nobody is interviewed with it until a person has published it.")
    @PostMapping(
            path = {"/api/guides/drafts", "/api/v1/guides/drafts"},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<GuideView> draft(@RequestBody Wanted wanted) {
        Drafted drafted = drafter.draft(checked(wanted));
        String source = drafted.by().equals(GuideDrafter.BUILT_IN) ? "bank" : "model";
        return GuideView.created(library.create(drafted.guide(), source, drafted.by()), findings);
    }

    private Job checked(Wanted wanted) {
        List<GuideLimits.TooMuch> wrong = new ArrayList<>();
        String role = PlainText.line(wanted.role());
        if (role.isEmpty() || role.length() > settings.roleCharacters()) {
            wrong.add(new GuideLimits.TooMuch(
                    "role", "Name the job, with at most " + settings.roleCharacters() + " characters."));
        }
        String description = PlainText.paragraphs(wanted.jobDescription());
        if (description.length() > settings.jobDescriptionCharacters()) {
            wrong.add(new GuideLimits.TooMuch(
                    "jobDescription",
                    "That is %d characters, the limit is %d."
                            .formatted(description.length(), settings.jobDescriptionCharacters())));
        }
        String typeId = wanted.interviewType() == null ? InterviewType.BEHAVIOURAL.id() : wanted.interviewType();
        Optional<InterviewType> type = Stream.of(InterviewType.values())
                .filter(one -> one.id().equals(typeId))
                .findFirst();
        Optional<Difficulty> level =
                WrittenGuide.difficulty(wanted.level() == null ? Difficulty.STANDARD.id() : wanted.level());
        String language = wanted.language() == null ? Languages.ENGLISH : wanted.language();
        int minutes = wanted.minutes() == null ? settings.usualMinutes() : wanted.minutes();
        if (type.isEmpty()) {
            wrong.add(new GuideLimits.TooMuch("interviewType", "Choose a type of interview."));
        }
        if (level.isEmpty()) {
            wrong.add(new GuideLimits.TooMuch("level", "Choose a level."));
        }
        if (!findings.languages().contains(language)) {
            wrong.add(new GuideLimits.TooMuch(
                    "language", "Choose one of " + String.join(", ", findings.languages()) + "."));
        }
        if (minutes < settings.minMinutes() || minutes > settings.maxMinutes()) {
            wrong.add(new GuideLimits.TooMuch(
                    "minutes",
                    "Choose from %d to %d minutes.".formatted(settings.minMinutes(), settings.maxMinutes())));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(
                    PlatformProblem.INVALID_REQUEST, "The draft was not begun.", Map.of("errors", wrong));
        }
        return new Job(
                role,
                description,
                type.orElse(InterviewType.BEHAVIOURAL),
                level.orElse(Difficulty.STANDARD),
                language,
                minutes);
    }
}
