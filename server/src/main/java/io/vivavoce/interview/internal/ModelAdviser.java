package io.vivavoce.interview.internal;

import io.vivavoce.guide.ProbeKind;
import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Advice.Completeness;
import io.vivavoce.interview.Adviser;
import io.vivavoce.interview.InterviewModelSettings;
import io.vivavoce.interview.Interviewer.Setting;
import io.vivavoce.interview.Turn;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.StructuredOutput;
import io.vivavoce.provider.ProviderException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a language model about one answer: one call without tools, by a strict schema, of bounded length. Thread-safe.
final class ModelAdviser implements Adviser {
    private static final Logger log = LoggerFactory.getLogger(ModelAdviser.class);
    private static final int CHARACTERS_PER_TOKEN = 8;

    private final LanguageModel model;
    private final BuiltInInterviewer interviewer;
    private final String jobDescription;
    private final Prompt prompt;
    private final InterviewModelSettings settings;
    private final StructuredOutput output;

    ModelAdviser(
            LanguageModel model,
            BuiltInInterviewer interviewer,
            String jobDescription,
            Prompt prompt,
            InterviewModelSettings settings) {
        this.model = model;
        this.interviewer = interviewer;
        this.jobDescription = jobDescription;
        this.prompt = prompt;
        this.settings = settings;
        this.output = new StructuredOutput(settings.outputTokens() * CHARACTERS_PER_TOKEN);
    }

    /// The model's answer.
    record Answer(
            Completeness completeness,
            @Nullable ProbeKind probe,
            @Nullable String wording,
            String note) {}

    @Override
    public @Nullable Advice on(Setting setting, List<Turn> turns, Duration elapsed) throws InterruptedException {
        NextLine moment = interviewer.moment(setting, turns, elapsed);
        if (!moment.takesAdvice()) {
            return null;
        }
        var request = new AdviceRequest(prompt, setting, jobDescription, moment, settings);
        try {
            Answer answer = output.ask(model, request.request(), request.schema(), Answer.class);
            return Advice.on(
                    turns.getLast(),
                    answer.completeness(),
                    answer.probe(),
                    answer.wording() == null ? null : answer.wording().strip(),
                    Notes.keepable(answer.note(), settings.noteCharacters()),
                    new Advice.Source(model.capabilities().engine(), prompt.id()));
        } catch (ProviderException e) {
            log.info("No advice on an answer ({}): {}", e.kind(), e.getMessage());
            return null;
        }
    }
}
