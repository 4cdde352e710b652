package io.vivavoce.speech.internal.realtime;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.PcmResampler;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.speech.internal.recognition.KeyTerms;
import io.vivavoce.speech.internal.recognition.Pcm;
import io.vivavoce.speech.internal.recognition.SocketRecognition;
import io.vivavoce.speech.internal.recognition.Spoken;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One transcription session. We say where an utterance ends (`turn_detection` is off) by committing the buffer; each
/// commit becomes an item, whose words come as deltas and then whole. Items are committed in order and may be
/// understood in another one.
final class RealtimeRecognition extends SocketRecognition {
    private static final JsonMapper JSON = JsonMapper.shared();
    /// The rate the interface wants.
    private static final int RATE = 24_000;
    /// Less sound is refused.
    private static final long SHORTEST_SAMPLES = RealtimeSpeechToText.SAMPLE_RATE / 10;
    /// Nothing has to be said between utterances.
    private static final Duration NO_KEEP_ALIVE = Duration.ofHours(1);

    private static final String COMMIT = "{\"type\":\"input_audio_buffer.commit\"}";
    private static final String CLEAR = "{\"type\":\"input_audio_buffer.clear\"}";

    private final Locale language;
    private final RealtimeSettings settings;
    private final Map<String, Item> items = new HashMap<>();
    private PcmResampler resampler = new PcmResampler(RealtimeSpeechToText.SAMPLE_RATE, RATE);

    /// The vendor's name for an utterance, and its words so far.
    private record Item(Spoken utterance, StringBuilder words) {}

    RealtimeRecognition(Connection connection, Locale language, RealtimeSettings settings, Vocabulary vocabulary) {
        super(
                connection,
                new Limits(
                        settings.connectTimeout(),
                        settings.finalTimeout(),
                        NO_KEEP_ALIVE,
                        settings.backlog().toSeconds() * RATE * Short.BYTES * 4 / 3));
        this.language = language;
        this.settings = settings;
        connect(
                connection.webSocketAt("/realtime?intent=transcription"),
                Map.of("Authorization", "Bearer " + connection.key()));
        configure(vocabulary);
    }

    private void configure(Vocabulary vocabulary) {
        List<String> terms = KeyTerms.of(vocabulary, settings.keyTerms());
        Map<String, Object> transcription = new HashMap<>();
        transcription.put("model", settings.model());
        transcription.put("language", language.getLanguage());
        if (!terms.isEmpty()) {
            transcription.put("prompt", String.join(", ", terms));
        }
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("format", Map.of("type", "audio/pcm", "rate", RATE));
        input.put("transcription", transcription);
        input.put("turn_detection", null);
        Map<String, Object> session = Map.of(
                "type", "transcription",
                "audio", Map.of("input", input),
                "include", List.of("item.input_audio_transcription.logprobs"));
        send(JSON.writeValueAsString(Map.of("type", "session.update", "session", session)));
    }

    @Override
    public synchronized void bias(Vocabulary vocabulary) {
        configure(vocabulary);
    }

    @Override
    protected void began(Spoken utterance, boolean first) {
        resampler = new PcmResampler(RealtimeSpeechToText.SAMPLE_RATE, RATE);
    }

    @Override
    protected void sendSound(short[] samples, int offset, int length) {
        append(resampler.resample(samples, offset, length));
    }

    private void append(short[] sound) {
        if (sound.length > 0) {
            String audio = Base64.getEncoder().encodeToString(Pcm.bytes(sound, 0, sound.length));
            send("{\"type\":\"input_audio_buffer.append\",\"audio\":\"" + audio + "\"}");
        }
    }

    @Override
    protected void ended(Spoken utterance) {
        append(resampler.finish());
        if (utterance.samples() >= SHORTEST_SAMPLES && utterance.loudest() > settings.quietest()) {
            send(COMMIT);
        } else {
            send(CLEAR);
            utterance.finish();
        }
    }

    @Override
    protected void received(JsonNode event) {
        String id = event.path("item_id").asString("");
        switch (event.path("type").asString("")) {
            case "input_audio_buffer.committed" -> item(id);
            case "conversation.item.input_audio_transcription.delta" ->
                grow(item(id), event.path("delta").asString(""));
            case "conversation.item.input_audio_transcription.completed" -> complete(id, event);
            case "conversation.item.input_audio_transcription.failed", "error" -> failed(event.path("error"));
            default -> {
                if (!event.isObject()) {
                    fail(Kind.CRASHED, "a message that is no event");
                }
            }
        }
    }

    /// The item with a name; a new one belongs to the oldest utterance that has none.
    private @Nullable Item item(String id) {
        Item known = items.get(id);
        if (known != null) {
            return known;
        }
        for (Spoken utterance : underWay()) {
            if (items.values().stream().noneMatch(item -> item.utterance().equals(utterance))
                    && !(utterance.ended() && skipped(utterance))) {
                Item item = new Item(utterance, new StringBuilder());
                items.put(id, item);
                return item;
            }
        }
        return null;
    }

    private boolean skipped(Spoken utterance) {
        return utterance.samples() < SHORTEST_SAMPLES || utterance.loudest() <= settings.quietest();
    }

    private void grow(@Nullable Item item, String delta) {
        if (item != null) {
            item.words().append(delta);
            show(item.utterance(), item.words().toString());
        }
    }

    private void complete(String id, JsonNode event) {
        Item item = item(id);
        if (item != null) {
            item.utterance().settle(event.path("transcript").asString(""), confidence(event.path("logprobs")));
            item.utterance().finish();
            items.remove(id);
        }
    }

    private static double confidence(JsonNode logprobs) {
        if (!logprobs.isArray() || logprobs.isEmpty()) {
            return RecognitionResult.Final.UNTOLD_CONFIDENCE;
        }
        double sum = 0;
        for (JsonNode token : logprobs) {
            sum += token.path("logprob").asDouble(0);
        }
        return Math.exp(sum / logprobs.size());
    }

    private void failed(JsonNode error) {
        String code = error.path("code").asString("");
        Kind kind =
                switch (code) {
                    case "invalid_api_key" -> Kind.UNAUTHORISED;
                    case "rate_limit_exceeded", "insufficient_quota" -> Kind.BUSY;
                    default ->
                        error.path("type").asString("").equals("invalid_request_error") ? Kind.REJECTED : Kind.CRASHED;
                };
        fail(kind, error.toString());
    }

    @Override
    protected String keepAlive() {
        return "";
    }

    @Override
    protected String farewell() {
        return "";
    }
}
