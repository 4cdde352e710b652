package io.vivavoce.guide.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.guide.Languages;
import io.vivavoce.guide.internal.BankCopies.BankCompetency;
import io.vivavoce.guide.internal.GuideView.Edition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Guides of one's own over HTTP.
@RestController
@RequestMapping({"/api/guides", "/api/v1/guides"})
class GuideController {
    private final GuideLibrary library;
    private final GuideFindings findings;
    private final GuidePreview preview;
    private final BankCopies bank;
    private final GuideSettings settings;

    GuideController(
            GuideLibrary library,
            GuideFindings findings,
            GuidePreview preview,
            BankCopies bank,
            GuideSettings settings) {
        this.library = library;
        this.findings = findings;
        this.preview = preview;
        this.bank = bank;
        this.settings = settings;
    }

    /// @param content what to begin with; null for an empty guide
    /// @param copyOf a guide to begin with instead
    record NewGuide(
            @Schema(example = "Backend engineer, Lyon") @Nullable
            String name,

            @Nullable WrittenGuide content,
            @Nullable UUID copyOf) {}

    /// @param revision the one that was changed
    record Draft(
            @Schema(example = "4") int revision, @NotNull WrittenGuide content) {}

    /// @param revision the one that was looked at
    record Seen(@Schema(example = "4") int revision) {}

    record Bank(List<BankCompetency> competencies) {}

    record Editions(List<Edition> versions) {}

    @Operation(summary = "All guides", description = "Those of the person or organisation, archived ones too.")
    @GetMapping
    GuideListView all() {
        return new GuideListView(
                library.all().stream().map(GuideListView.Item::of).toList(),
                findings.languages(),
                GuideListView.Limits.of(settings));
    }

    @Operation(summary = "The built-in bank", description = "Competencies and questions to copy into a guide.")
    @GetMapping("/bank")
    Bank bank(@RequestParam(defaultValue = Languages.ENGLISH) String language) {
        return new Bank(bank.all(language));
    }

    @Operation(summary = "Begins a guide", description = "It is a draft until it is published.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<GuideView> create(@RequestBody NewGuide wanted) {
        WrittenGuide content = wanted.content();
        if (wanted.copyOf() != null) {
            content = library.get(wanted.copyOf()).shown();
        } else if (content == null) {
            content = WrittenGuide.empty("", findings.languages().getFirst());
        }
        if (wanted.name() != null) {
            content = content.named(wanted.name());
        }
        return GuideView.created(
                library.create(content, wanted.copyOf() == null ? "scratch" : "guide", null), findings);
    }

    @GetMapping("/{id}")
    GuideView get(@PathVariable UUID id) {
        return view(library.get(id));
    }

    @GetMapping("/{id}/versions")
    Editions versions(@PathVariable UUID id) {
        return new Editions(library.versions(id).stream().map(Edition::of).toList());
    }

    @GetMapping("/{id}/versions/{number}")
    Edition version(@PathVariable UUID id, @PathVariable int number) {
        return Edition.of(library.version(id, number));
    }

    @Operation(
            summary = "What a candidate would be asked",
            description = "Planned from the draft or, without one, from the last version. Nothing is frozen by it.")
    @GetMapping("/{id}/preview")
    GuidePreview.Planned preview(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String difficulty,
            @RequestParam(required = false) @Nullable Integer minutes) {
        return preview.of(library.get(id), difficulty, minutes);
    }

    @Operation(
            summary = "Writes the draft",
            description = "Begins one where a published version stood. Answers `guide-changed` with the newer guide "
                    + "under `current` when somebody else wrote meanwhile.")
    @PutMapping(path = "/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    GuideView save(@PathVariable UUID id, @Valid @RequestBody Draft draft) {
        return view(library.save(id, draft.revision(), draft.content()));
    }

    @Operation(summary = "Goes back to the last version")
    @DeleteMapping("/{id}/draft")
    GuideView discard(@PathVariable UUID id, @RequestParam int revision) {
        return view(library.discard(id, revision));
    }

    @Operation(
            summary = "Publishes the draft",
            description = "As the next version or, while no interview was set up with the last one, in its place.")
    @PostMapping(path = "/{id}/publish", consumes = MediaType.APPLICATION_JSON_VALUE)
    GuideView publish(@PathVariable UUID id, @RequestBody Seen seen) {
        return view(library.publish(id, seen.revision()));
    }

    @PostMapping("/{id}/archive")
    GuideView archive(@PathVariable UUID id) {
        return view(library.archive(id));
    }

    @PostMapping("/{id}/restore")
    GuideView restore(@PathVariable UUID id) {
        return view(library.restore(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        library.delete(id);
    }

    private GuideView view(OwnGuide guide) {
        return GuideView.of(guide, findings.of(guide.shown()));
    }
}
