package io.vivavoce.guide.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.Guides;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageServices;
import io.vivavoce.language.StructuredOutput;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.ProviderException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Drafts a guide for a job: by a language model where one may be used, else from the bank. Whatever comes of it is a
/// draft that a person has to look through and publish. Thread-safe; blocking.
@Component
class GuideDrafter {
    /// Who drafted when no model did.
    static final String BUILT_IN = "built-in";

    private static final Logger log = LoggerFactory.getLogger(GuideDrafter.class);

    private final ObjectProvider<LanguageServices> models;
    private final Guides bank;
    private final GuideSettings settings;
    private final StructuredOutput output;

    GuideDrafter(ObjectProvider<LanguageServices> models, Guides bank, GuideSettings settings) {
        this.models = models;
        this.bank = bank;
        this.settings = settings;
        this.output = new StructuredOutput(settings.maxCharacters());
    }

    /// What a guide is drafted for.
    ///
    /// @param jobDescription empty when there is none; data, never an instruction
    record Job(
            String role, String jobDescription, InterviewType type, Difficulty level, String language, int minutes) {}

    /// @param by the model's name, or [#BUILT_IN]
    record Drafted(WrittenGuide guide, String by) {}

    Drafted draft(Job job) {
        Optional<LanguageModel> model = Optional.ofNullable(models.getIfAvailable())
                .flatMap(services -> services.model(EngineUser.current(), Locale.forLanguageTag(job.language())));
        return model.flatMap(found -> byModel(found, job)).orElseGet(() -> fromBank(job));
    }

    private Optional<Drafted> byModel(LanguageModel model, Job job) {
        try {
            ModelDraft draft = output.ask(model, DraftPrompt.of(job, settings), ModelDraft.class);
            WrittenGuide guide = draft.guide(job);
            GuideLimits.check(guide, settings);
            return Optional.of(new Drafted(guide, model.capabilities().engine()));
        } catch (ProviderException e) {
            log.warn("No guide was drafted by a model: {}", e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Drafted fromBank(Job job) {
        Guide planned = bank.plan(new GuideRequest(
                job.role(),
                job.jobDescription(),
                "",
                job.type(),
                job.level(),
                job.language(),
                Duration.ofMinutes(job.minutes()),
                null,
                Set.of(),
                0));
        List<WrittenCompetency> competencies = planned.competencies().stream()
                .map(competency -> BankCopies.copy(
                        competency,
                        planned.questions().stream()
                                .filter(question -> question.competency().equals(competency.id()))
                                .map(question -> new Section.Entry(question.question(), job.level()))
                                .toList()))
                .filter(competency -> !competency.questions().isEmpty())
                .toList();
        return new Drafted(
                new WrittenGuide(
                        job.role(),
                        "",
                        planned.language(),
                        job.type().id(),
                        job.level().id(),
                        job.minutes(),
                        null,
                        competencies),
                BUILT_IN);
    }
}
