package io.vivavoce.language;

/// What a language model can do.
///
/// @param engine the name shown to people ("OpenAI gpt-4.1-mini")
/// @param strictSchemas whether the server itself holds an answer to a [JsonSchema]; otherwise the model is asked to,
///     and what it wrote has to be looked at
public record LanguageModelCapabilities(String engine, boolean strictSchemas) {}
