package io.vivavoce.language;

import io.vivavoce.provider.EngineUser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The language model somebody gets: the best one they may use, with the next ones behind it. Thread-safe.
public interface LanguageServices {
    /// Falls back to the next model before the first word of an answer; an answer by a [JsonSchema] comes in one piece
    /// when it is whole, so it falls back at any point.
    ///
    /// @return empty when there is none that may be used now: the built-in interviewer needs none
    Optional<LanguageModel> model(EngineUser user, Locale language);

    /// Every model somebody may use, best first, each by itself: for work that has to be one model's from beginning to
    /// end. Those that fail at the moment are among them.
    default List<SingleModel> models(EngineUser user, Locale language) {
        return model(user, language)
                .map(model -> new SingleModel("model", model.capabilities().engine(), true, model))
                .stream()
                .toList();
    }
}
