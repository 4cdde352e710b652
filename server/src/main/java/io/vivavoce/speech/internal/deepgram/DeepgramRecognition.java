package io.vivavoce.speech.internal.deepgram;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.speech.internal.recognition.KeyTerms;
import io.vivavoce.speech.internal.recognition.Pcm;
import io.vivavoce.speech.internal.recognition.SocketRecognition;
import io.vivavoce.speech.internal.recognition.Spoken;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One line to `/v1/listen`. Deepgram answers in segments of its own, each with its place in the stream; those that
/// are final make up the utterance in whose sound they stand, until `Finalize` is answered or all of the sound is.
/// Key terms belong to a line: others need a new one, which is opened between utterances.
final class DeepgramRecognition extends SocketRecognition {
    private static final String FINALIZE = "{\"type\":\"Finalize\"}";
    private static final String KEEP_ALIVE = "{\"type\":\"KeepAlive\"}";
    private static final String CLOSE_STREAM = "{\"type\":\"CloseStream\"}";
    /// Segments end within this of the sound they stand for.
    private static final double CLOSE_ENOUGH = 0.06;
    /// A rest of sound so short may be finalised without a word about it.
    private static final double UNNOTICED = 0.5;

    private final Connection connection;
    private final Locale language;
    private final DeepgramSettings settings;
    private List<String> terms;
    private List<String> wantedTerms;
    private double answeredUntil;

    DeepgramRecognition(Connection connection, Locale language, DeepgramSettings settings, Vocabulary vocabulary) {
        super(
                connection,
                new Limits(
                        settings.connectTimeout(),
                        settings.finalTimeout(),
                        settings.keepAlive(),
                        settings.backlog().toSeconds() * DeepgramSpeechToText.SAMPLE_RATE * Short.BYTES));
        this.connection = connection;
        this.language = language;
        this.settings = settings;
        this.terms = KeyTerms.of(vocabulary, settings.keyTerms());
        this.wantedTerms = terms;
        connect();
    }

    private void connect() {
        answeredUntil = 0;
        connect(connection.webSocketAt("/v1/listen?" + query()), Map.of("Authorization", "Token " + connection.key()));
    }

    private String query() {
        StringBuilder query = new StringBuilder("model=").append(encoded(settings.model()));
        query.append("&language=").append(encoded(language.toLanguageTag()));
        query.append("&encoding=linear16&sample_rate=").append(DeepgramSpeechToText.SAMPLE_RATE);
        query.append("&channels=1&interim_results=true&punctuate=true");
        query.append("&filler_words=").append(settings.fillerWords());
        terms.forEach(term -> query.append("&keyterm=").append(encoded(term)));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void bias(Vocabulary vocabulary) {
        wantedTerms = KeyTerms.of(vocabulary, settings.keyTerms());
        if (idle()) {
            beforeFirst();
        }
    }

    @Override
    protected void beforeFirst() {
        if (!wantedTerms.equals(terms)) {
            terms = wantedTerms;
            connect();
        }
    }

    @Override
    protected void began(Spoken utterance, boolean first) {}

    @Override
    protected void sendSound(short[] samples, int offset, int length) {
        send(Pcm.bytes(samples, offset, length));
    }

    @Override
    protected void ended(Spoken utterance) {
        if (utterance.samples() == 0) {
            utterance.finish();
        } else {
            send(FINALIZE);
        }
    }

    @Override
    protected void received(JsonNode message) {
        switch (message.path("type").asString("")) {
            case "Results" -> results(message);
            case "Error" -> fail(Kind.CRASHED, message.toString());
            default -> {}
        }
    }

    private void results(JsonNode segment) {
        double from = segment.path("start").asDouble(0);
        double to = from + segment.path("duration").asDouble(0);
        Spoken utterance = at((from + to) / 2);
        if (utterance == null) {
            return;
        }
        JsonNode best = segment.path("channel").path("alternatives").path(0);
        String words = best.path("transcript").asString("");
        if (!segment.path("is_final").asBoolean(false)) {
            show(utterance, words);
            return;
        }
        answeredUntil = Math.max(answeredUntil, to);
        utterance.settle(words, best.path("confidence").asDouble(0));
        show(utterance, "");
        boolean all = to >= seconds(utterance.start() + utterance.samples()) - CLOSE_ENOUGH;
        if (utterance.ended() && (all || segment.path("from_finalize").asBoolean(false))) {
            utterance.finish();
        }
    }

    /// The utterance that has this moment of the stream in it; null for the tail of one that is done.
    private @Nullable Spoken at(double moment) {
        Spoken last = null;
        for (Spoken utterance : underWay()) {
            if (moment < seconds(utterance.start())) {
                return last;
            }
            last = utterance;
        }
        return last;
    }

    private static double seconds(long samples) {
        return (double) samples / DeepgramSpeechToText.SAMPLE_RATE;
    }

    @Override
    protected boolean enough(Spoken utterance, Duration waited) {
        double begin = seconds(utterance.start());
        double rest = begin + seconds(utterance.samples()) - Math.max(begin, answeredUntil);
        return rest < UNNOTICED && waited.compareTo(settings.quietAfter()) >= 0;
    }

    @Override
    protected String keepAlive() {
        return KEEP_ALIVE;
    }

    @Override
    protected String farewell() {
        return CLOSE_STREAM;
    }
}
