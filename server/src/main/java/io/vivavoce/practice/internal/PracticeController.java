package io.vivavoce.practice.internal;

import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.SessionView;
import io.vivavoce.practice.internal.PracticeOptions.Language;
import io.vivavoce.practice.internal.PracticeOptions.Limits;
import io.vivavoce.resume.Resumes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Practice over HTTP.
@RestController
@RequestMapping({"/api/practice", "/api/v1/practice"})
class PracticeController {
    /// How far back an interview that can be gone on with is looked for.
    private static final int LATEST = 20;

    private final PracticeSettings settings;
    private final Practice practice;
    private final InterviewSessions sessions;
    private final Resumes resumes;
    private final EngineOverview engines;

    PracticeController(
            PracticeSettings settings,
            Practice practice,
            InterviewSessions sessions,
            Resumes resumes,
            EngineOverview engines) {
        this.settings = settings;
        this.practice = practice;
        this.sessions = sessions;
        this.resumes = resumes;
        this.engines = engines;
    }

    @GetMapping("/options")
    PracticeOptions options() {
        return new PracticeOptions(
                Choices.interviewTypes(),
                Choices.difficulties(),
                settings.lengths(),
                List.of(new Language(Choices.ENGLISH, "English", engines.speaks(Locale.ENGLISH))),
                limits(),
                Disclosure.PRACTICE,
                Choices.timings(),
                engines.now(),
                resumes.current().orElse(null));
    }

    @PostMapping("/sessions")
    ResponseEntity<SessionView> setUp(@RequestBody SetUp setUp) {
        SessionView session = SessionView.of(practice.setUp(setUp));
        return ResponseEntity.created(URI.create("/api/sessions/" + session.id()))
                .body(session);
    }

    @GetMapping("/summary")
    PracticeSummary summary() {
        List<InterviewSession> latest = sessions.latest(LATEST, null);
        return new PracticeSummary(
                sessions.count(),
                latest.stream().findFirst().map(SessionView::of).orElse(null),
                latest.stream()
                        .filter(session -> session.status() == InterviewSession.Status.IN_PROGRESS)
                        .findFirst()
                        .map(SessionView::of)
                        .orElse(null),
                null);
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
