package io.vivavoce.standin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// `POST …/audio/transcriptions` as OpenAI answers it, in the formats `json` and `verbose_json`; understands the same
/// words in every recording, and none in silence. Thread-safe.
public final class OpenAiTranscription implements StandIn.Handler {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WAV_HEADER = 44;
    private static final Set<String> FORMATS = Set.of("json", "verbose_json");

    private final boolean modelInForm;
    private volatile String words = "the quick brown fox";
    private volatile double noSpeech = 0.01;

    /// @param modelInForm whether the form must name a model: it stands in Azure's path, and whisper.cpp has only one
    public OpenAiTranscription(boolean modelInForm) {
        this.modelInForm = modelInForm;
    }

    public void says(String next) {
        words = next;
    }

    /// How probable it thinks that there is no speech.
    public void doubts(double probability) {
        noSpeech = probability;
    }

    @Override
    public Answer answer(Received request) {
        Parts form = Parts.of(request);
        if (!form.has("file")) {
            return invalid("Could not parse multipart form", "file");
        }
        if (modelInForm && form.text("model").isEmpty()) {
            return invalid("you must provide a model parameter", "model");
        }
        byte[] wav = form.bytes("file");
        if (wav.length < WAV_HEADER || !new String(wav, 0, 4, StandardCharsets.US_ASCII).equals("RIFF")) {
            return invalid("Audio file might be corrupted or unsupported", "file");
        }
        ByteBuffer data = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        double seconds = (wav.length - WAV_HEADER) / (double) data.getInt(28);
        if (seconds < 0.1) {
            return invalid("Audio file is too short. Minimum audio length is 0.1 seconds.", "file");
        }
        String format = form.has("response_format") ? form.text("response_format") : "json";
        if (!FORMATS.contains(format)) {
            return invalid("response_format '" + format + "' is not compatible with this model", "response_format");
        }
        String text = silent(data) ? "" : words;
        return Answer.json(200, format.equals("json") ? json(text, form) : verbose(text, seconds));
    }

    private static boolean silent(ByteBuffer wav) {
        for (int at = WAV_HEADER; at + 1 < wav.limit(); at += 2) {
            if (wav.getShort(at) != 0) {
                return false;
            }
        }
        return true;
    }

    private static String json(String text, Parts form) {
        String logprobs = form.text("include[]").equals("logprobs")
                ? ",\"logprobs\":[{\"token\":\"the\",\"logprob\":-0.1,\"bytes\":[116,104,101]},"
                        + "{\"token\":\" quick\",\"logprob\":-0.3,\"bytes\":[32]}]"
                : "";
        return "{\"text\":" + quoted(text) + logprobs
                + ",\"usage\":{\"type\":\"tokens\",\"input_tokens\":14,\"output_tokens\":45,\"total_tokens\":59}}";
    }

    private String verbose(String text, double seconds) {
        String segment = text.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "{\"id\":0,\"seek\":0,\"start\":0.0,\"end\":%.2f,\"text\":%s,\"tokens\":[50364,440],"
                                + "\"temperature\":0.0,\"avg_logprob\":-0.2,\"compression_ratio\":1.1,"
                                + "\"no_speech_prob\":%.4f}",
                        seconds,
                        quoted(" " + text),
                        noSpeech);
        return String.format(
                Locale.ROOT,
                "{\"task\":\"transcribe\",\"language\":\"english\",\"duration\":%.2f,\"text\":%s,\"segments\":[%s]}",
                seconds,
                quoted(text),
                segment);
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    private static Answer invalid(String message, String parameter) {
        return Answer.json(
                400,
                "{\"error\":{\"message\":" + quoted(message) + ",\"type\":\"invalid_request_error\",\"param\":\""
                        + parameter + "\",\"code\":null}}");
    }
}
