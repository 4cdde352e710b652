package io.vivavoce.practice.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/// Answers that people keep, over HTTP.
@RestController
@RequestMapping({"/api", "/api/v1"})
class AnswerController {
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_TEXT = 120;

    private final AnswerBank bank;

    AnswerController(AnswerBank bank) {
        this.bank = bank;
    }

    /// @param next the cursor of the next page, null when this is the last
    /// @param topics what all answers that are kept are about
    /// @param tags all that are in use
    record Page(List<SavedAnswer> answers, @Nullable UUID next, List<AnswerBank.Topic> topics, List<String> tags) {}

    /// @param question its number in that interview
    /// @param keep whether the answer stays when the interview is deleted
    record ToSave(@NotNull UUID sessionId, int question, boolean keep) {}

    record Change(@NotNull String text, @NotNull List<@NotNull String> tags, boolean keep) {}

    /// The newest first.
    ///
    /// @param text in the question or the answer
    @GetMapping("/answers")
    Page list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(LARGEST_PAGE) int limit,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(required = false) @Nullable @Size(max = LONGEST_TEXT) String text,
            @RequestParam(required = false) @Nullable @Size(max = LONGEST_TEXT) String competency,
            @RequestParam(required = false) @Nullable @Size(max = LONGEST_TEXT) String tag) {
        List<SavedAnswer> found =
                bank.latest(blankless(text), blankless(competency), blankless(tag), limit + 1, cursor);
        List<SavedAnswer> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(page, found.size() > limit ? page.getLast().id() : null, bank.topics(), bank.tags());
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// Keeps the words of one answer. What is kept already stays as it is.
    @PostMapping(path = "/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SavedAnswer> save(@Valid @RequestBody ToSave wanted) {
        AnswerBank.Saved saved = bank.save(wanted.sessionId(), wanted.question(), wanted.keep());
        SavedAnswer answer = saved.answer();
        return saved.added()
                ? ResponseEntity.created(URI.create("/api/answers/" + answer.id()))
                        .body(answer)
                : ResponseEntity.ok(answer);
    }

    @GetMapping("/answers/{id}")
    SavedAnswer answer(@PathVariable UUID id) {
        return bank.get(id);
    }

    @PutMapping(path = "/answers/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    SavedAnswer change(@PathVariable UUID id, @Valid @RequestBody Change change) {
        return bank.change(id, change.text(), change.tags(), change.keep());
    }

    @DeleteMapping("/answers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        bank.delete(id);
    }

    /// All of them as a document to read and print.
    @GetMapping(path = "/answers.md", produces = "text/markdown;charset=UTF-8")
    ResponseEntity<String> export() {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("answers.md")
                                .build()
                                .toString())
                .body(AnswerMarkdown.of(bank.all()));
    }
}
