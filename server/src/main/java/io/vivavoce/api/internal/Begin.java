package io.vivavoce.api.internal;

import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InterviewProblem;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.platform.Audit;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.practice.PracticeInterviews;
import io.vivavoce.practice.SetUp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sets an interview up for a program, which vouches that the person has read the disclosure and agreed: its calls have
/// no step for that. The audit says who vouched. Thread-safe.
@Component
class Begin {
    /// Time a core question takes, follow-ups included, in half minutes.
    private static final int HALF_MINUTES_PER_QUESTION = 5;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PracticeInterviews practice;
    private final InterviewSessions sessions;
    private final Audit audit;

    Begin(PracticeInterviews practice, InterviewSessions sessions, Audit audit) {
        this.practice = practice;
        this.sessions = sessions;
        this.audit = audit;
    }

    /// What a program asks for, in words of its own.
    ///
    /// @param disclosureVersion what was shown; what is current when null
    record Wanted(
            @Nullable String role,
            @Nullable String jobDescription,
            @Nullable UUID resumeId,
            @Nullable String resumeText,
            @Nullable String interviewType,
            @Nullable String difficulty,
            @Nullable String language,
            @Nullable Integer questions,
            @Nullable String candidateName,
            @Nullable String disclosureVersion) {}

    /// @param names how the program calls the fields that it calls otherwise
    /// @throws ProblemException `invalid-request`, `resume-not-found`, `disclosure-outdated`
    @Transactional
    InterviewSession begin(Wanted wanted, Map<String, String> names) {
        String shown = wanted.disclosureVersion() == null
                ? practice.disclosure(wanted.language() == null ? "" : wanted.language())
                        .version()
                : wanted.disclosureVersion();
        if (!Disclosure.isCurrent(shown)) {
            String current = practice.disclosure("").version();
            throw new ProblemException(
                    InterviewProblem.DISCLOSURE_OUTDATED,
                    "Version " + current + " of the disclosure is current.",
                    Map.of("current", current));
        }
        InterviewSession session = setUp(wanted, names);
        InterviewSession agreed = sessions.consent(session.id(), shown, TimingProfile.STANDARD, false);
        audit.record("interview.consent-vouched", session.id());
        return agreed;
    }

    private InterviewSession setUp(Wanted wanted, Map<String, String> names) {
        try {
            return practice.setUp(new SetUp(
                    wanted.role(),
                    null,
                    wanted.jobDescription(),
                    wanted.resumeId(),
                    wanted.resumeText(),
                    wanted.interviewType(),
                    wanted.difficulty(),
                    wanted.language(),
                    minutes(wanted.questions()),
                    wanted.questions(),
                    wanted.candidateName(),
                    null));
        } catch (ProblemException e) {
            throw renamed(e, names);
        }
    }

    private int minutes(@Nullable Integer questions) {
        PracticeInterviews.Choices choices = practice.choices();
        int needed = questions == null || questions > choices.maxMinutes()
                ? choices.usualMinutes()
                : (questions * HALF_MINUTES_PER_QUESTION + 1) / 2;
        return Math.clamp(Math.max(needed, choices.usualMinutes()), choices.minMinutes(), choices.maxMinutes());
    }

    /// The same problem with the fields called as in the request.
    private static ProblemException renamed(ProblemException problem, Map<String, String> names) {
        if (!(problem.extensions().get("errors") instanceof List<?> errors)) {
            return problem;
        }
        List<Map<String, String>> renamed = new ArrayList<>();
        for (Object error : errors) {
            JsonNode wrong = JSON.valueToTree(error);
            String field = wrong.path("field").asString("");
            renamed.add(Map.of(
                    "field",
                    names.getOrDefault(field, field),
                    "message",
                    wrong.path("message").asString("")));
        }
        Map<String, Object> extensions = new HashMap<>(problem.extensions());
        extensions.put("errors", renamed);
        String fields = String.join(
                ", ",
                renamed.stream().map(error -> error.get("field")).distinct().toList());
        return new ProblemException(problem.type(), "Not valid: " + fields + ".", extensions, problem);
    }
}
