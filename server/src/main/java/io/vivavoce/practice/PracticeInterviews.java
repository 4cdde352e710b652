package io.vivavoce.practice;

import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InterviewSession;
import java.util.List;

/// Sets practice interviews up, for the bound tenant. Thread-safe; blocking.
public interface PracticeInterviews {
    /// @throws io.vivavoce.platform.ProblemException `invalid-request` with all that is wrong, `resume-not-found`,
    ///     `minutes-used-up`
    InterviewSession setUp(SetUp setUp);

    Choices choices();

    /// What a person is to be told before an interview, as things stand: who hears it depends on who is connected.
    ///
    /// @param language of the text; English where there is none
    Disclosure disclosure(String language);

    /// What there is to choose from.
    ///
    /// @param languages as BCP 47 tags
    /// @param usualMinutes the length of an interview of which nobody says how long it is to be
    record Choices(
            List<String> interviewTypes,
            List<String> difficulties,
            List<String> languages,
            int minMinutes,
            int usualMinutes,
            int maxMinutes) {
        public Choices {
            interviewTypes = List.copyOf(interviewTypes);
            difficulties = List.copyOf(difficulties);
            languages = List.copyOf(languages);
        }
    }
}
