package io.vivavoce.practice.internal;

import io.vivavoce.guide.Languages;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.SessionView;
import io.vivavoce.practice.Minutes;
import io.vivavoce.practice.SetUp;
import io.vivavoce.practice.internal.PracticeOptions.Language;
import io.vivavoce.practice.internal.PracticeOptions.Limits;
import io.vivavoce.resume.Resumes;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Practice over HTTP.
@RestController
@RequestMapping({"/api/practice", "/api/v1/practice"})
class PracticeController {
    private final PracticeSettings settings;
    private final Practice practice;
    private final Languages languages;
    private final Resumes resumes;
    private final EngineOverview engines;
    private final Minutes minutes;

    PracticeController(
            PracticeSettings settings,
            Practice practice,
            Languages languages,
            Resumes resumes,
            EngineOverview engines,
            Minutes minutes) {
        this.settings = settings;
        this.practice = practice;
        this.languages = languages;
        this.resumes = resumes;
        this.engines = engines;
        this.minutes = minutes;
    }

    @GetMapping("/options")
    PracticeOptions options() {
        return new PracticeOptions(
                Choices.interviewTypes(),
                Choices.difficulties(),
                settings.lengths(),
                languages.whole().stream().map(this::language).toList(),
                limits(),
                practice.disclosure(Languages.ENGLISH),
                Choices.timings(),
                engines.now(),
                resumes.current().orElse(null),
                minutes.own().orElse(null));
    }

    /// What a person agrees to, in their language where it is written in it.
    @GetMapping("/disclosure")
    Disclosure disclosure(@RequestParam(defaultValue = Languages.ENGLISH) String language) {
        return practice.disclosure(language);
    }

    @PostMapping(path = "/sessions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionView> setUp(@RequestBody SetUp setUp) {
        SessionView session = SessionView.of(practice.setUp(setUp));
        return ResponseEntity.created(URI.create("/api/sessions/" + session.id()))
                .body(session);
    }

    @GetMapping("/summary")
    PracticeSummary summary() {
        return practice.summary();
    }

    private Language language(String code) {
        return new Language(code, Languages.name(code), engines.serve(Locale.forLanguageTag(code)));
    }

    private Limits limits() {
        return new Limits(
                resumes.largestFile(),
                settings.jobDescriptionCharacters(),
                settings.roleCharacters(),
                settings.companyCharacters(),
                settings.nameCharacters(),
                settings.minMinutes(),
                settings.maxMinutes(),
                settings.maxQuestions());
    }
}
