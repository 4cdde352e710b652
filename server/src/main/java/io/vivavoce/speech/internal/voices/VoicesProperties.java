package io.vivavoce.speech.internal.voices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The voices of providers and of other servers on this machine.
///
/// @param requestTimeout how long the sound of a sentence may be waited for, all its waits together
/// @param stallTimeout how long it may be waited for at a time once the sentence has begun
/// @param maxCharacters the longest text spoken at once; a longer one is refused
@Validated
@ConfigurationProperties("vivavoce.speech.voices")
record VoicesProperties(
        @DefaultValue("30s") @DurationMin(millis = 50) Duration requestTimeout,
        @DefaultValue("3s") @DurationMin(millis = 50) Duration stallTimeout,
        @DefaultValue("4000") @Min(1) int maxCharacters,
        @DefaultValue @Valid @NotNull ElevenLabs elevenlabs,
        @DefaultValue @Valid @NotNull OpenAi openai,
        @DefaultValue @Valid @NotNull Groq groq,
        @DefaultValue @Valid @NotNull Deepgram deepgram,
        @DefaultValue @Valid @NotNull SpeechServer speechserver) {

    /// ElevenLabs.
    ///
    /// @param model its model
    /// @param voice the id of one of its voices, as its voice library shows it
    /// @param requestCharacters characters of one request; a longer text is spoken in parts
    record ElevenLabs(
            @DefaultValue("eleven_flash_v2_5") @NotBlank String model,

            @DefaultValue("EXAVITQu4vr4xnSDxMaL") @Pattern(regexp = "[A-Za-z0-9]+")
            String voice,

            @DefaultValue("5000") @Min(20) int requestCharacters) {}

    /// OpenAI.
    ///
    /// @param model `gpt-4o-mini-tts`, `tts-1` or `tts-1-hd`
    /// @param voice one of its voices
    /// @param instructions how to speak, for models that take it
    /// @param requestCharacters characters of one request; a longer text is spoken in parts
    record OpenAi(
            @DefaultValue("gpt-4o-mini-tts") @NotBlank String model,
            @DefaultValue("coral") @NotBlank String voice,
            @DefaultValue("") String instructions,
            @DefaultValue("4096") @Min(20) int requestCharacters) {}

    /// Groq.
    ///
    /// @param model its model
    /// @param voice one of the model's voices
    /// @param requestCharacters characters of one request; a longer text is spoken in parts
    record Groq(
            @DefaultValue("canopylabs/orpheus-v1-english") @NotBlank
            String model,

            @DefaultValue("hannah") @NotBlank String voice,
            @DefaultValue("200") @Min(20) int requestCharacters) {}

    /// Deepgram.
    ///
    /// @param model the voice, with its language at the end
    /// @param requestCharacters characters of one request; a longer text is spoken in parts
    record Deepgram(
            @DefaultValue("aura-2-thalia-en") @Pattern(regexp = "[a-z0-9-]+")
            String model,

            @DefaultValue("2000") @Min(20) int requestCharacters) {}

    /// Any server that speaks like OpenAI's: Kokoro, Piper, LocalAI, vLLM and others.
    ///
    /// @param model the name of its model
    /// @param voice one of its voices
    /// @param format the sound to ask for: `wav`, or `pcm` where it knows no other
    /// @param sampleRate samples per second of its `pcm`; a `wav` says it by itself
    /// @param requestCharacters characters of one request; a longer text is spoken in parts
    record SpeechServer(
            @DefaultValue("tts-1") @NotBlank String model,
            @DefaultValue("alloy") @NotBlank String voice,

            @DefaultValue("wav") @Pattern(regexp = "wav|pcm")
            String format,

            @DefaultValue("24000") @Min(8_000) @Max(48_000) int sampleRate,
            @DefaultValue("4096") @Min(20) int requestCharacters) {}
}
