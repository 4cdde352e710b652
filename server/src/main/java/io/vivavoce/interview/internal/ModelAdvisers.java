package io.vivavoce.interview.internal;

import io.vivavoce.interview.Adviser;
import io.vivavoce.interview.Advisers;
import io.vivavoce.interview.InterviewModelSettings;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageServices;
import io.vivavoce.platform.Tenant;
import io.vivavoce.provider.EngineUser;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Advisers by the ladder of language models. Thread-safe.
@Component
class ModelAdvisers implements Advisers {
    private final ObjectProvider<LanguageServices> languages;
    private final BuiltInInterviewer interviewer;
    private final InterviewModelSettings settings;
    private final Prompt prompt = Prompt.read("advice-1");

    /// @param languages none where the product is put together without language models
    ModelAdvisers(
            ObjectProvider<LanguageServices> languages,
            BuiltInInterviewer interviewer,
            InterviewModelSettings settings) {
        this.languages = languages;
        this.interviewer = interviewer;
        this.settings = settings;
    }

    @Override
    public Optional<Adviser> of(InterviewSession session) {
        if (!settings.enabled() || !session.readByModel()) {
            return Optional.empty();
        }
        var user = new EngineUser(Tenant.current(), session.id(), session.recipients());
        return model(user, Locale.forLanguageTag(session.guide().language()))
                .map(model -> new ModelAdviser(model, interviewer, session.jobDescription(), prompt, settings));
    }

    @Override
    public Duration patience() {
        return settings.patience();
    }

    @Override
    public Optional<String> current() {
        return settings.enabled() && Tenant.bound().isPresent()
                ? model(EngineUser.current(), Locale.ENGLISH)
                        .map(LanguageModel::capabilities)
                        .map(model -> model.engine())
                : Optional.empty();
    }

    private Optional<LanguageModel> model(EngineUser user, Locale language) {
        return languages.stream().findFirst().flatMap(services -> services.model(user, language));
    }
}
