package io.vivavoce.speech.internal.transcription;

import java.util.Map;

/// How one server differs from the others.
///
/// @param path below the base address, with its query
/// @param keyHeader the header the key goes into
/// @param keyPrefix before the key
/// @param fields of the form, beside the sound, the language and the prompt
record Dialect(String path, String keyHeader, String keyPrefix, Map<String, String> fields) {
    /// OpenAI's, at its own address or another one.
    static Dialect openAi(String path, String model) {
        return new Dialect(path, "Authorization", "Bearer ", fields(model));
    }

    static Dialect azure(String deployment, String apiVersion) {
        String path = "/openai/deployments/" + deployment + "/audio/transcriptions?api-version=" + apiVersion;
        return new Dialect(path, "api-key", "", fields(deployment));
    }

    static Dialect whisperCpp(String path) {
        return new Dialect(
                path, "Authorization", "Bearer ", Map.of("response_format", "verbose_json", "temperature", "0.0"));
    }

    /// Models that transcribe and nothing else tell how sure they are of each token; whisper tells it of passages.
    private static Map<String, String> fields(String model) {
        return model.contains("transcribe")
                ? Map.of("model", model, "response_format", "json", "include[]", "logprobs")
                : Map.of("model", model, "response_format", "verbose_json", "temperature", "0");
    }
}
