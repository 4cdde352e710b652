package io.vivavoce.evaluation.internal;

import io.vivavoce.interview.InterviewSession;
import io.vivavoce.language.LanguageServices;
import io.vivavoce.language.SingleModel;
import io.vivavoce.platform.Tenant;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.ProviderException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Chooses the models of a run: connected, agreed to by the person, within the budget, and well. Thread-safe.
@Component
class Panels {
    private final ObjectProvider<LanguageServices> language;
    private final ModelSettings settings;
    private final FeedbackSettings feedback;

    Panels(ObjectProvider<LanguageServices> language, ModelSettings settings, FeedbackSettings feedback) {
        this.language = language;
        this.settings = settings;
        this.feedback = feedback;
    }

    /// Whether a model may rate an interview, even if it fails at the moment.
    boolean any(InterviewSession session) {
        return !models(session).isEmpty();
    }

    /// The models for the next try of a run. It stays with the one it began with as long as that one is well; one whose
    /// last answers were of no use makes place for the next.
    ///
    /// @return empty when no model may rate any more
    /// @throws ProviderException those that may are all failing
    Optional<Panel> of(InterviewSession session, EvaluationRun run) {
        List<SingleModel> models = models(session);
        if (models.isEmpty()) {
            return Optional.empty();
        }
        List<SingleModel> well = ordered(models, settings.order()).stream()
                .filter(SingleModel::well)
                .toList();
        if (well.isEmpty()) {
            throw new ProviderException(
                    ProviderException.Kind.UNAVAILABLE, "No language model that may rate answers at the moment.");
        }
        SingleModel rater = rater(well, run);
        return Optional.of(new Panel(rater, ofNoUse(run) ? null : second(well, rater), writer(well, run)));
    }

    /// Whether the last try ended because of what a model wrote. Which one it was is not known, so the next one rates,
    /// and alone.
    private static boolean ofNoUse(EvaluationRun run) {
        return run.failure() != null && List.of("crashed", "rejected").contains(run.failure());
    }

    private static SingleModel rater(List<SingleModel> well, EvaluationRun run) {
        int before = -1;
        for (int i = 0; i < well.size(); i++) {
            before = well.get(i).id().equals(run.rater()) ? i : before;
        }
        int next = before < 0 ? 0 : ofNoUse(run) ? (before + 1) % well.size() : before;
        return well.get(next);
    }

    private @Nullable SingleModel second(List<SingleModel> well, SingleModel rater) {
        return !settings.secondOpinion()
                ? null
                : well.stream()
                        .filter(model -> !vendor(model).equals(vendor(rater)))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable SingleModel writer(List<SingleModel> well, EvaluationRun run) {
        return !feedback.enabled() || run.attempts() >= feedback.tries()
                ? null
                : ordered(well, feedback.order()).stream().findFirst().orElse(null);
    }

    /// The same models under two names are no second opinion.
    private static String vendor(SingleModel model) {
        return model.id().equals("azure") ? "openai" : model.id();
    }

    private List<SingleModel> models(InterviewSession session) {
        LanguageServices services = language.getIfAvailable();
        if (!settings.enabled() || services == null || !session.readByModel()) {
            return List.of();
        }
        EngineUser user = new EngineUser(Tenant.current(), session.id(), session.recipients());
        return services.models(user, Locale.forLanguageTag(session.guide().language()));
    }

    private static List<SingleModel> ordered(List<SingleModel> models, List<String> order) {
        return models.stream()
                .sorted(Comparator.comparingInt(
                        model -> order.contains(model.id()) ? order.indexOf(model.id()) : order.size()))
                .toList();
    }
}
