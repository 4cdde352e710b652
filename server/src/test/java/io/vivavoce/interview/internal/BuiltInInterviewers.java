package io.vivavoce.interview.internal;

import io.vivavoce.guide.InterviewerLines;
import io.vivavoce.interview.InterviewSettings;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.RecognitionSettings;

/// Opens the built-in interviewer to the tests of other modules.
public final class BuiltInInterviewers {
    private BuiltInInterviewers() {}

    public static Interviewer speaking(InterviewerLines lines, InterviewSettings settings) {
        return new BuiltInInterviewer(lines, Pace.of(settings), RecognitionSettings.defaults());
    }
}
