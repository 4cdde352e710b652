package io.vivavoce.standin;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Deepgram's `/v1/listen`: interim results while it hears sound, and at `Finalize` the words in two final segments,
/// the
/// second from the finalising. Understands the same words in every utterance, and none in silence.
public final class DeepgramListening {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double RATE = 16_000;

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private volatile String words = "the quick brown fox";

    public void says(String next) {
        words = next;
    }

    /// The types of the messages it was sent, oldest first.
    public List<String> messages() {
        return List.copyOf(messages);
    }

    Talk talk() {
        return new Listening();
    }

    private final class Listening implements Talk {
        private long samples;
        private long segmentFrom;
        private boolean voiced;

        @Override
        public void binary(Line line, byte[] sound) throws IOException {
            samples += sound.length / 2;
            boolean first = !voiced;
            for (byte one : sound) {
                voiced |= one != 0;
            }
            if (first && voiced) {
                String start = words.substring(0, words.indexOf(' ') < 0 ? words.length() : words.indexOf(' '));
                line.send(results(start, segmentFrom, samples, false, false));
            }
        }

        @Override
        public void text(Line line, String message) throws IOException {
            JsonNode parsed = JSON.readTree(message);
            String type = parsed.path("type").asString("");
            messages.add(type);
            switch (type) {
                case "Finalize" -> finalise(line);
                case "CloseStream" -> {
                    line.send("{\"type\":\"Metadata\",\"transaction_key\":\"deprecated\",\"request_id\":\"8c8ebea9\","
                            + "\"duration\":" + samples / RATE + ",\"channels\":1}");
                    line.close(1000, "");
                }
                case "KeepAlive" -> {}
                default -> line.close(1008, "DATA-0000");
            }
        }

        private void finalise(Line line) throws IOException {
            if (voiced) {
                int middle = words.indexOf(' ', words.length() / 3);
                String first = middle < 0 ? "" : words.substring(0, middle);
                long cut = (segmentFrom + samples) / 2;
                line.send(results(first, segmentFrom, cut, true, false));
                line.send(results(words.substring(middle + 1), cut, samples, true, true));
            } else {
                line.send(results("", segmentFrom, samples, true, true));
            }
            voiced = false;
            segmentFrom = samples;
        }
    }

    private static String results(String text, long from, long to, boolean last, boolean finalised) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Results\",\"channel_index\":[0,1],\"duration\":%.3f,\"start\":%.3f,\"is_final\":%b,"
                        + "\"speech_final\":%b,\"channel\":{\"alternatives\":[{\"transcript\":%s,\"confidence\":%.2f,"
                        + "\"words\":[]}]},\"metadata\":{\"request_id\":\"8c8ebea9\",\"model_info\":{\"name\":"
                        + "\"general-nova-3\",\"arch\":\"nova-3\"}},\"from_finalize\":%b}",
                (to - from) / RATE,
                from / RATE,
                last,
                last,
                JSON.writeValueAsString(text),
                text.isEmpty() ? 0 : 0.97,
                finalised);
    }
}
