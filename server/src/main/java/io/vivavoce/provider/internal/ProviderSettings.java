package io.vivavoce.provider.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who may work for interviews from outside this product, `vivavoce.providers.*`.
///
/// @param stayLocal nothing of an interview leaves this machine, whatever keys there are and whatever a tenant says
/// @param masterKey seals the keys that tenants bring; without it the installation's own secret does
/// @param previousMasterKeys master keys used before, so that what they sealed can be sealed anew
/// @param priceFile prices of your contracts, in the form of `prices.yaml`, instead of the list prices that come along
/// @param connectTimeout how long a connection may take to be made
/// @param refresh how old a tenant's keys and limits may be when an interview goes by them
/// @param writeEvery how often what engines did is written down; a crash loses at most that much of the account
/// @param trialTimeout how long a trial of one engine may take
@Validated
@ConfigurationProperties("vivavoce.providers")
record ProviderSettings(
        @DefaultValue("false") boolean stayLocal,
        @Nullable String masterKey,
        @DefaultValue List<String> previousMasterKeys,
        @Nullable Path priceFile,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration connectTimeout,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration refresh,
        @DefaultValue("2s") @DurationMin(millis = 10) Duration writeEvery,
        @DefaultValue("20s") @DurationMin(millis = 10) Duration trialTimeout,
        @DefaultValue @Valid DetectLocal detectLocal,
        @DefaultValue @Valid Order order,
        @DefaultValue @Valid Patience patience,
        @DefaultValue @Valid Probing probing,
        @DefaultValue @Valid Budget budget,
        @DefaultValue Endpoint openai,
        @DefaultValue Endpoint azure,
        @DefaultValue Endpoint groq,
        @DefaultValue Endpoint deepgram,
        @DefaultValue Endpoint elevenlabs,
        @DefaultValue Endpoint gemini,
        @DefaultValue Endpoint anthropic,
        @DefaultValue Endpoint ollama,
        @DefaultValue Endpoint lmstudio,
        @DefaultValue Endpoint llamacpp,
        @DefaultValue Endpoint vllm,
        @DefaultValue Endpoint whispercpp,
        @DefaultValue Endpoint speechserver) {

    Endpoint of(Provider provider) {
        return switch (provider) {
            case OPENAI -> openai;
            case AZURE -> azure;
            case GROQ -> groq;
            case DEEPGRAM -> deepgram;
            case ELEVENLABS -> elevenlabs;
            case GEMINI -> gemini;
            case ANTHROPIC -> anthropic;
            case OLLAMA -> ollama;
            case LMSTUDIO -> lmstudio;
            case LLAMACPP -> llamacpp;
            case VLLM -> vllm;
            case WHISPERCPP -> whispercpp;
            case SPEECHSERVER -> speechserver;
        };
    }

    /// Where a provider is and what it is paid with.
    ///
    /// @param baseUrl its address; a local server without one is not used
    /// @param apiKey its key
    /// @param apiKeyFile a file that holds nothing but the key
    record Endpoint(
            @Nullable String baseUrl,
            @Nullable String apiKey,
            @Nullable Path apiKeyFile) {
        @Override
        public String toString() {
            return "Endpoint[" + baseUrl + "]";
        }
    }

    /// The order in which engines are tried; those that are not named come after, the built-in ones last.
    ///
    /// @param speechToText recognisers, best first
    /// @param textToSpeech voices, best first
    /// @param languageModel language models, best first
    record Order(
            @DefaultValue({"deepgram", "openai-realtime", "openai", "azure", "groq", "speechserver", "whispercpp"})
            List<String> speechToText,

            @DefaultValue({"elevenlabs", "openai", "deepgram", "groq", "speechserver"})
            List<String> textToSpeech,

            @DefaultValue({"openai", "azure", "anthropic", "gemini", "groq", "vllm", "ollama", "lmstudio", "llamacpp"})
            List<String> languageModel) {}

    /// How long the first result of an engine is waited for: `factor` times the 99th percentile of what was measured.
    ///
    /// @param untilMeasured before so much is known of an engine
    /// @param shortest whatever was measured
    /// @param longest whatever was measured
    /// @param factor what the 99th percentile is multiplied with
    /// @param measurements how many are remembered
    /// @param enough how many are needed to go by them
    record Patience(
            @DefaultValue("4s") @DurationMin(millis = 1) Duration untilMeasured,
            @DefaultValue("1s") @DurationMin(millis = 1) Duration shortest,
            @DefaultValue("8s") @DurationMin(millis = 1) Duration longest,
            @DefaultValue("2") @DecimalMin("1") double factor,
            @DefaultValue("200") @Min(10) @Max(10_000) int measurements,
            @DefaultValue("20") @Min(1) int enough) {}

    /// Looking for servers on this machine that no address was set for: Ollama, LM Studio, llama.cpp, vLLM,
    /// whisper.cpp, and speech servers of OpenAI's kind. What is found is offered, and used once somebody tried it.
    ///
    /// @param enabled whether servers on this machine are looked for that no setting names
    /// @param ports where such servers are looked for, on this machine only
    /// @param every how often such servers are looked for
    /// @param timeout how long an answer of such a server is waited for
    record DetectLocal(
            @DefaultValue("true") boolean enabled,
            @DefaultValue({"11434", "1234", "8080", "8000"}) List<Integer> ports,
            @DefaultValue("1m") @DurationMin(seconds = 1) Duration every,
            @DefaultValue("500ms") @DurationMin(millis = 10) Duration timeout) {}

    /// When an engine that failed is tried again in the background.
    ///
    /// @param first after the first failure
    /// @param longest the pause doubles with each failure, up to this
    record Probing(
            @DefaultValue("5s") @DurationMin(millis = 1) Duration first,
            @DefaultValue("5m") @DurationMin(millis = 1) Duration longest) {}

    /// What engines that cost money may cost, in dollars as far as it can be estimated. Beyond it they are left out;
    /// the
    /// interview goes on with those that cost nothing.
    ///
    /// @param perSession of one interview; a tenant may set less
    /// @param perMonth of one tenant in a calendar month; a tenant may set less
    record Budget(
            @Nullable @DecimalMin("0") BigDecimal perSession,
            @Nullable @DecimalMin("0") BigDecimal perMonth) {}
}
