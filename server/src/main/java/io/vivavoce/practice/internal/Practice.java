package io.vivavoce.practice.internal;

import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.Guides;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.platform.Ids;
import io.vivavoce.resume.Resumes;
import org.springframework.stereotype.Service;

/// Sets practice interviews up.
@Service
class Practice {
    private final PracticeSettings settings;
    private final Guides guides;
    private final InterviewSessions sessions;
    private final Resumes resumes;

    Practice(PracticeSettings settings, Guides guides, InterviewSessions sessions, Resumes resumes) {
        this.settings = settings;
        this.guides = guides;
        this.sessions = sessions;
        this.resumes = resumes;
    }

    /// @throws io.vivavoce.platform.ProblemException `invalid-request`, `resume-not-found`
    InterviewSession setUp(SetUp setUp) {
        Plan plan = SetUpCheck.check(setUp, settings);
        String resumeText =
                plan.resumeId() == null ? "" : resumes.get(plan.resumeId()).text();
        return sessions.create(new NewInterview(
                plan.candidateName(),
                plan.role(),
                plan.company(),
                plan.jobDescription(),
                resumeText,
                guide(plan, resumeText)));
    }

    private Guide guide(Plan plan, String resumeText) {
        return guides.plan(new GuideRequest(
                plan.role(),
                plan.jobDescription(),
                resumeText,
                plan.type(),
                plan.difficulty(),
                plan.language(),
                plan.length(),
                plan.questions(),
                sessions.recentQuestions(settings.variedOver()),
                Ids.next().getLeastSignificantBits()));
    }
}
