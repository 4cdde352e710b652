package io.vivavoce.interview.internal;

import io.vivavoce.interview.Adviser;
import io.vivavoce.interview.InterviewModelSettings;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.language.LanguageModel;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Opens the advice of a language model to the tests of other modules.
public final class ModelAdvice {
    private static final InterviewModelSettings SETTINGS = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("vivavoce.interview.model", InterviewModelSettings.class);

    private ModelAdvice() {}

    /// @param interviewer the built-in one
    public static Adviser by(LanguageModel model, Interviewer interviewer, String jobDescription) {
        return new ModelAdviser(
                model, (BuiltInInterviewer) interviewer, jobDescription, Prompt.read("advice-1"), SETTINGS);
    }
}
