package io.vivavoce.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.vivavoce.api.internal.InterviewMessages.Config;
import io.vivavoce.api.internal.InterviewMessages.Consent;
import io.vivavoce.api.internal.InterviewMessages.Features;
import io.vivavoce.api.internal.InterviewMessages.Language;
import io.vivavoce.api.internal.InterviewMessages.Limits;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.practice.PracticeInterviews;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.resume.Resumes;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.SpeechEngines;
import io.vivavoce.speech.SpeechServices;
import io.vivavoce.voice.TurnBasedInterviews;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What clients need to know before an interview; nothing secret.
@RestController
class ConfigController {
    private final PracticeInterviews practice;
    private final Resumes resumes;
    private final TurnBasedInterviews interviews;
    private final SpeechServices speech;
    private final SpeechEngines engines;

    ConfigController(
            PracticeInterviews practice,
            Resumes resumes,
            TurnBasedInterviews interviews,
            SpeechServices speech,
            SpeechEngines engines) {
        this.practice = practice;
        this.resumes = resumes;
        this.interviews = interviews;
        this.speech = speech;
        this.engines = engines;
    }

    @Operation(
            summary = "What can be chosen",
            description = "Also the disclosure that a person is to be shown before an interview.")
    @GetMapping({"/api/v1/config", "/api/config"})
    Config config() {
        PracticeInterviews.Choices choices = practice.choices();
        Disclosure told = practice.disclosure("");
        return new Config(
                choices.interviewTypes(),
                choices.difficulties(),
                choices.languages().stream()
                        .map(code -> new Language(code, voice(Locale.forLanguageTag(code))))
                        .toList(),
                new Limits(
                        resumes.largestFile(),
                        interviews.largestRecording(),
                        choices.minMinutes(),
                        choices.maxMinutes()),
                new Features(usable(SpeechEngine.Kind.SPEECH_TO_TEXT), usable(SpeechEngine.Kind.TEXT_TO_SPEECH), true),
                new Consent(told.version(), told.paragraphs()));
    }

    /// Whether an interview can be spoken in a language, not only typed.
    private boolean voice(Locale language) {
        EngineUser user = EngineUser.current();
        return speech.voice(user, language).capabilities().speaks(language)
                && speech.recogniser(user, language).capabilities().understands(language);
    }

    private boolean usable(SpeechEngine.Kind kind) {
        return engines.all().stream()
                .filter(engine -> engine.kind() == kind)
                .map(SpeechEngine::state)
                .anyMatch(state -> state != SpeechEngine.State.MISSING && state != SpeechEngine.State.FAILED);
    }
}
