package io.vivavoce.practice.internal;

import io.vivavoce.evaluation.Reports;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.Guides;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.Languages;
import io.vivavoce.guide.OwnGuides;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.SessionFilter;
import io.vivavoce.interview.SessionView;
import io.vivavoce.language.LanguageServices;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import io.vivavoce.practice.Minutes;
import io.vivavoce.practice.PracticeInterviews;
import io.vivavoce.practice.SetUp;
import io.vivavoce.practice.internal.PracticeSummary.PriorityFix;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Recipients;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.resume.Resumes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Sets practice interviews up, and tells where a person stands.
@Service
class Practice implements PracticeInterviews {
    /// How far back the summary looks.
    private static final int LATEST = 20;

    private final PracticeSettings settings;
    private final Guides guides;
    private final Languages languages;
    private final OwnGuides ownGuides;
    private final InterviewSessions sessions;
    private final Resumes resumes;
    private final Reports reports;
    private final Recipients recipients;
    private final LanguageServices models;
    private final Minutes minutes;

    Practice(
            PracticeSettings settings,
            Guides guides,
            OwnGuides ownGuides,
            Languages languages,
            InterviewSessions sessions,
            Resumes resumes,
            Reports reports,
            Recipients recipients,
            LanguageServices models,
            Minutes minutes) {
        this.settings = settings;
        this.guides = guides;
        this.languages = languages;
        this.ownGuides = ownGuides;
        this.sessions = sessions;
        this.resumes = resumes;
        this.reports = reports;
        this.recipients = recipients;
        this.models = models;
        this.minutes = minutes;
    }

    @Override
    public InterviewSession setUp(SetUp setUp) {
        UUID guideId = setUp.guideId();
        Plan plan =
                SetUpCheck.check(guideId == null ? setUp : setUp.by(ownGuides.published(guideId)), settings, languages);
        minutes.requireEnough();
        String resumeText = plan.resumeId() == null
                ? plan.resumeText()
                : resumes.get(plan.resumeId()).text();
        return sessions.create(new NewInterview(
                plan.candidateName(),
                plan.role(),
                plan.company(),
                plan.jobDescription(),
                resumeText,
                guide(plan, resumeText)));
    }

    @Override
    public Disclosure disclosure(String language) {
        List<Disclosure.Recipient> others = Tenant.bound().map(recipients::of).orElse(List.of()).stream()
                .map(recipient -> new Disclosure.Recipient(
                        recipient.provider(),
                        recipient.name(),
                        recipient.kinds().contains(ServiceKind.SPEECH_TO_TEXT),
                        recipient.kinds().contains(ServiceKind.TEXT_TO_SPEECH),
                        recipient.kinds().contains(ServiceKind.LANGUAGE_MODEL)))
                .toList();
        boolean model = others.stream().anyMatch(Disclosure.Recipient::reads) || modelHere();
        return Disclosure.practice(language, others, model);
    }

    private boolean modelHere() {
        return Tenant.bound().isPresent()
                && models.model(EngineUser.current(), Locale.ENGLISH).isPresent();
    }

    @Override
    public PracticeInterviews.Choices choices() {
        return new PracticeInterviews.Choices(
                Arrays.stream(InterviewType.values()).map(InterviewType::id).toList(),
                Arrays.stream(Difficulty.values()).map(Difficulty::id).toList(),
                languages.whole(),
                settings.minMinutes(),
                settings.usualMinutes(),
                settings.maxMinutes());
    }

    PracticeSummary summary() {
        List<InterviewSession> latest = sessions.latest(SessionFilter.INTERVIEWS, LATEST, null);
        return new PracticeSummary(
                sessions.count(),
                latest.stream().findFirst().map(SessionView::of).orElse(null),
                latest.stream()
                        .filter(session -> session.status() == InterviewSession.Status.IN_PROGRESS)
                        .findFirst()
                        .map(SessionView::of)
                        .orElse(null),
                latest.stream()
                        .filter(InterviewSession::reported)
                        .map(session -> priorityFix(session.id()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null));
    }

    private Optional<PriorityFix> priorityFix(UUID session) {
        return reports.latest(session)
                .flatMap(report -> Optional.ofNullable(report.priorityFix())
                        .map(fix -> new PriorityFix(fix.text(), report.language(), session)));
    }

    private Guide guide(Plan plan, String resumeText) {
        GuideRequest request = new GuideRequest(
                plan.role(),
                plan.jobDescription(),
                resumeText,
                plan.type(),
                plan.difficulty(),
                plan.language(),
                plan.length(),
                plan.questions(),
                sessions.recentQuestions(settings.variedOver()),
                Ids.next().getLeastSignificantBits());
        return plan.guideId() == null ? guides.plan(request) : ownGuides.plan(plan.guideId(), request);
    }
}
