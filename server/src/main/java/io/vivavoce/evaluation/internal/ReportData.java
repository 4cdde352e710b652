package io.vivavoce.evaluation.internal;

import io.vivavoce.platform.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every report of every interview.
@Component
class ReportData implements PersonalData {
    private final EvaluationRuns runs;

    ReportData(EvaluationRuns runs) {
        this.runs = runs;
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Files files) {
        runs.ready()
                .forEach(run -> runs.report(run.id())
                        .ifPresent(report ->
                                files.addJson("reports/" + run.sessionId() + "-" + run.number() + ".json", report)));
    }
}
