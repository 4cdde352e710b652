package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.ReportState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Reports and runs over HTTP.
@RestController
@RequestMapping({"/api", "/api/v1"})
class EvaluationController {
    private final Evaluations evaluations;

    EvaluationController(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /// The runs of an interview, the newest first.
    ///
    /// @param engines who can rate it now, the one that is taken unasked first: `model`, `built-in`
    record Runs(List<Run> runs, List<String> engines) {}

    /// @param engine who rates: `built-in` or `model`
    /// @param model the model as shown to people, null when none rated
    /// @param seed orders and marks of a model's run come from it
    /// @param spread between the model's own ratings, the largest of all competencies
    /// @param failure why the last try failed, null when none did
    record Run(
            UUID id,
            int number,
            String engine,
            @Nullable String model,
            @Nullable String promptHash,
            long seed,
            @Nullable Integer spread,
            String rubricVersion,
            Instant createdAt,
            @Nullable Double total,
            @Nullable Integer correctedAnswers,
            EvaluationRun.Status status,
            int attempts,
            @Nullable String failure,
            @Nullable Instant nextTryAt) {
        static Run of(EvaluationRun run) {
            return new Run(
                    run.id(),
                    run.number(),
                    run.engine(),
                    run.model(),
                    run.promptHash(),
                    run.seed(),
                    run.spread(),
                    run.rubricVersion(),
                    run.createdAt(),
                    run.total(),
                    run.correctedAnswers(),
                    run.status(),
                    run.attempts(),
                    Evaluations.failure(run),
                    run.nextTryAt());
        }
    }

    /// @param engine `built-in` or `model`; null for a model where one may rate
    record Again(@Nullable String engine) {}

    @GetMapping("/sessions/{id}/report")
    ReportState report(@PathVariable UUID id) {
        return evaluations.state(id);
    }

    @PostMapping("/sessions/{id}/evaluations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Run again(@PathVariable UUID id, @RequestBody(required = false) @Nullable Again how) {
        return Run.of(evaluations.again(id, how == null ? null : how.engine()));
    }

    @GetMapping("/sessions/{id}/evaluations")
    Runs runs(@PathVariable UUID id) {
        return new Runs(evaluations.runs(id).stream().map(Run::of).toList(), evaluations.engines(id));
    }

    @GetMapping("/evaluations/{run}/comparison/{other}")
    RunComparison compare(@PathVariable UUID run, @PathVariable UUID other) {
        return evaluations.compare(run, other);
    }

    @GetMapping("/evaluations/{run}")
    Report run(@PathVariable UUID run) {
        return evaluations.report(run);
    }
}
