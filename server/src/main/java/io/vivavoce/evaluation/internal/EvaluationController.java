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
    record Runs(List<Run> runs) {}

    record Run(
            UUID id,
            int number,
            String engine,
            String rubricVersion,
            Instant createdAt,
            @Nullable Double total,
            @Nullable Integer correctedAnswers,
            EvaluationRun.Status status) {
        static Run of(EvaluationRun run) {
            return new Run(
                    run.id(),
                    run.number(),
                    run.engine(),
                    run.rubricVersion(),
                    run.createdAt(),
                    run.total(),
                    run.correctedAnswers(),
                    run.status());
        }
    }

    @GetMapping("/sessions/{id}/report")
    ReportState report(@PathVariable UUID id) {
        return evaluations.state(id);
    }

    @PostMapping("/sessions/{id}/evaluations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Run again(@PathVariable UUID id) {
        return Run.of(evaluations.again(id));
    }

    @GetMapping("/sessions/{id}/evaluations")
    Runs runs(@PathVariable UUID id) {
        return new Runs(evaluations.runs(id).stream().map(Run::of).toList());
    }

    @GetMapping("/evaluations/{run}")
    Report run(@PathVariable UUID run) {
        return evaluations.report(run);
    }
}
