package io.vivavoce.practice.internal;

import io.vivavoce.interview.Disclosure;
import io.vivavoce.practice.Minutes;
import io.vivavoce.practice.internal.Choices.Choice;
import io.vivavoce.practice.internal.Choices.DifficultyChoice;
import io.vivavoce.resume.Resume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the set-up page and the device check need to know.
///
/// @param lengths in minutes
/// @param minutes what the person may still practise; null where nothing is counted
record PracticeOptions(
        List<Choice> interviewTypes,
        List<DifficultyChoice> difficulties,
        List<Integer> lengths,
        List<Language> languages,
        Limits limits,
        Disclosure disclosure,
        List<Choice> timings,
        Engines engines,
        @Nullable Resume currentResume,
        Minutes.@Nullable Balance minutes) {

    /// @param voice whether it can be spoken, not only typed
    record Language(String code, String name, boolean voice) {}

    record Limits(
            long resumeBytes,
            int jobDescriptionCharacters,
            int roleCharacters,
            int companyCharacters,
            int nameCharacters,
            int minMinutes,
            int maxMinutes,
            int maxQuestions) {}

    record Engines(Recognizer recognizer, Voice voice, Interviewer interviewer) {}

    /// @param state `starting`, `working`, `missing` or `failed`
    /// @param quality `low` when its words often need correcting, else `normal`
    record Recognizer(String name, String state, String quality) {}

    /// @param state `starting`, `working`, `missing` or `failed`
    record Voice(String name, String state) {}

    /// @param id `built-in`, or `model` where a language model advises it
    /// @param name of the model, where there is one
    record Interviewer(String id, String name) {}
}
