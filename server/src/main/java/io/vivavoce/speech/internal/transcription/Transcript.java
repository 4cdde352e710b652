package io.vivavoce.speech.internal.transcription;

import io.vivavoce.speech.RecognitionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server understood of an utterance.
record Transcript(String text, double confidence) {
    static final Transcript NOTHING = new Transcript("", 0);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /// whisper's remarks on what is no speech: "[BLANK_AUDIO]", "(wind blowing)".
    private static final Pattern REMARK = Pattern.compile("\\s*(\\[[^]]*]|\\([^)]*\\)|♪.*)\\s*");

    /// @param noSpeech see [TranscriptionSettings#noSpeech]
    /// @throws IllegalArgumentException when it cannot be read
    static Transcript read(String answer, double noSpeech) {
        JsonNode root = parsed(answer);
        JsonNode text = root.get("text");
        if (text == null || !text.isString()) {
            throw new IllegalArgumentException("an answer without text");
        }
        JsonNode segments = root.get("segments");
        if (segments != null && segments.isArray() && !segments.isEmpty()) {
            return ofSegments(segments, noSpeech);
        }
        String words = clean(text.asString());
        return words.isEmpty() ? NOTHING : new Transcript(words, confidence(root.get("logprobs")));
    }

    private static JsonNode parsed(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static Transcript ofSegments(JsonNode segments, double noSpeech) {
        List<String> words = new ArrayList<>();
        double sum = 0;
        int characters = 0;
        for (JsonNode segment : segments) {
            String text = clean(segment.path("text").asString(""));
            if (!text.isEmpty() && segment.path("no_speech_prob").asDouble(0) < noSpeech) {
                words.add(text);
                sum += text.length() * confidenceOf(segment.get("avg_logprob"));
                characters += text.length();
            }
        }
        return words.isEmpty() ? NOTHING : new Transcript(String.join(" ", words), sum / characters);
    }

    private static String clean(String text) {
        return REMARK.matcher(text).matches()
                ? ""
                : SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static double confidence(@Nullable JsonNode logprobs) {
        if (logprobs == null || !logprobs.isArray() || logprobs.isEmpty()) {
            return RecognitionResult.Final.UNTOLD_CONFIDENCE;
        }
        double sum = 0;
        for (JsonNode token : logprobs) {
            sum += token.path("logprob").asDouble(0);
        }
        return probability(sum / logprobs.size());
    }

    private static double confidenceOf(@Nullable JsonNode logarithm) {
        return logarithm == null || !logarithm.isNumber()
                ? RecognitionResult.Final.UNTOLD_CONFIDENCE
                : probability(logarithm.asDouble());
    }

    private static double probability(double logarithm) {
        return Math.clamp(Math.exp(logarithm), 0, 1);
    }
}
