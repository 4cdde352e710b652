package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.AnswerDelivery;
import io.vivavoce.evaluation.Report.Metrics;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.Turn;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Measures single answers of stored interviews, by what is known of their recogniser. Thread-safe.
@Component
class StoredAnswerDelivery implements AnswerDelivery {
    private final InterviewSessions sessions;
    private final EvaluationRuns runs;

    StoredAnswerDelivery(InterviewSessions sessions, EvaluationRuns runs) {
        this.sessions = sessions;
        this.runs = runs;
    }

    @Override
    @Transactional(readOnly = true)
    public Metrics of(UUID session, int question) {
        String language = sessions.get(session).guide().language();
        Lexicon own = Lexicon.of(language);
        List<Turn> about = sessions.transcript(session).stream()
                .filter(turn -> turn.questionNumber() == question)
                .toList();
        Material.Recognizer recognizer = runs.of(session).stream()
                .findFirst()
                .map(run -> runs.recognizer(run.id()))
                .orElse(Material.Recognizer.UNKNOWN);
        return Delivery.metrics(about, recognizer, own == null ? Lexicon.english() : own, Wording.of(language));
    }
}
