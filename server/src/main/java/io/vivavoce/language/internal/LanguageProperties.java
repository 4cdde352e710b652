package io.vivavoce.language.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Language models.
///
/// @param requestTimeout how long a whole answer may take
/// @param idleTimeout how long a model may be silent in the middle of an answer
/// @param trialTimeout how long a model may take for its first word when it is tried
/// @param maxAnswer characters of the longest answer that is read
/// @param pieces how many pieces of an answer may wait to be used before the server is slowed down
@Validated
@ConfigurationProperties("vivavoce.language")
record LanguageProperties(
        @DefaultValue("60s") @DurationMin(millis = 100) Duration requestTimeout,
        @DefaultValue("10s") @DurationMin(millis = 50) Duration idleTimeout,
        @DefaultValue("10s") @DurationMin(millis = 50) Duration trialTimeout,
        @DefaultValue("200000") @Min(1000) int maxAnswer,
        @DefaultValue("32") @Min(4) int pieces,
        @DefaultValue @Valid OpenAi openai,
        @DefaultValue @Valid Azure azure,
        @DefaultValue @Valid Groq groq,
        @DefaultValue @Valid Gemini gemini,
        @DefaultValue @Valid Anthropic anthropic,
        @DefaultValue @Valid LocalServer ollama,
        @DefaultValue @Valid LocalServer lmstudio,
        @DefaultValue @Valid LocalServer llamacpp,
        @DefaultValue @Valid LocalServer vllm) {

    /// How a server is brought to answer by a schema. Whatever it does, the answer is looked at.
    enum Schemas {
        /// It takes the schema and keeps to it.
        ENFORCED,
        /// It keeps to JSON, and is told the schema in words.
        JSON,
        /// It is told in words.
        ASKED
    }

    /// What servers with OpenAI's chat have in common.
    interface Chat {
        String model();

        Schemas schemas();

        boolean temperature();
    }

    /// Models of OpenAI.
    ///
    /// @param model the model's name
    /// @param schemas whether it takes a schema for its answer (`enforced`), keeps to JSON (`json`), or has to be
    ///     asked
    ///     to in words (`asked`); the answer is checked in any case
    /// @param temperature whether it takes a temperature; models that reason do not
    record OpenAi(
            @DefaultValue("gpt-4.1-mini") @NotBlank String model,
            @DefaultValue("enforced") @NotNull Schemas schemas,
            @DefaultValue("true") boolean temperature)
            implements Chat {}

    /// Models of OpenAI in Azure.
    ///
    /// @param model the name of the deployment; empty when there is none
    /// @param schemas `enforced`, `json` or `asked`
    /// @param temperature whether it takes a temperature; models that reason do not
    /// @param apiVersion the version of the API
    record Azure(
            @DefaultValue("") @NotNull String model,
            @DefaultValue("enforced") @NotNull Schemas schemas,
            @DefaultValue("true") boolean temperature,
            @DefaultValue("2024-10-21") @NotBlank String apiVersion)
            implements Chat {}

    /// Models at Groq.
    ///
    /// @param model the model's name
    /// @param schemas `enforced`, `json` or `asked` (see `openai.schemas`); not all models there take a schema
    /// @param temperature whether it takes a temperature
    record Groq(
            @DefaultValue("llama-3.3-70b-versatile") @NotBlank
            String model,

            @DefaultValue("json") @NotNull Schemas schemas,
            @DefaultValue("true") boolean temperature)
            implements Chat {}

    /// Models of Google.
    ///
    /// @param model the model's name
    /// @param thinking how many tokens it may think before it answers; -1 leaves that to the model, for those which
    ///     cannot answer without
    record Gemini(
            @DefaultValue("gemini-2.5-flash") @NotBlank String model,
            @DefaultValue("0") @Min(-1) int thinking) {}

    /// Models of Anthropic.
    ///
    /// @param model the model's name
    /// @param version the version of the API
    record Anthropic(
            @DefaultValue("claude-haiku-4-5") @NotBlank String model,
            @DefaultValue("2023-06-01") @NotBlank String version) {}

    /// A server on this machine.
    ///
    /// @param model the model's name there; empty for the first one that the server names
    /// @param schemas `enforced`, `json` or `asked`
    /// @param temperature whether it takes a temperature
    record LocalServer(
            @DefaultValue("") @NotNull String model,
            @DefaultValue("enforced") @NotNull Schemas schemas,
            @DefaultValue("true") boolean temperature)
            implements Chat {}
}
