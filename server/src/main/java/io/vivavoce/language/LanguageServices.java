package io.vivavoce.language;

import io.vivavoce.provider.EngineUser;
import java.util.Locale;
import java.util.Optional;

/// The language model somebody gets: the best one they may use, with the next ones behind it. Thread-safe.
public interface LanguageServices {
    /// Falls back to the next model before the first word of an answer; an answer by a [JsonSchema] comes in one piece
    /// when it is whole, so it falls back at any point.
    ///
    /// @return empty when there is none that may be used now: the built-in interviewer needs none
    Optional<LanguageModel> model(EngineUser user, Locale language);
}
