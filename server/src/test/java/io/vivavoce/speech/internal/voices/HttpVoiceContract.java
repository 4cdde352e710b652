package io.vivavoce.speech.internal.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechContract;
import io.vivavoce.standin.Fault;
import io.vivavoce.standin.StandIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// What every voice behind HTTP does, also when its vendor fails.
@Timeout(60)
abstract class HttpVoiceContract extends TextToSpeechContract {
    static final String SHORT = "Take your time, please.";

    private final StandIn standIn = standIn();
    private final HttpClient http = HttpClient.newHttpClient();

    abstract StandIn standIn();

    abstract VoiceProtocol protocol(VoicesProperties settings);

    /// The key that the stand-in takes.
    abstract String key();

    /// What its base address ends with.
    abstract String path();

    @BeforeEach
    final void start() {
        standIn.start();
        standIn.drip(Duration.ofNanos(1));
    }

    @AfterEach
    final void stop() {
        standIn.close();
        http.shutdownNow();
    }

    StandIn vendor() {
        return standIn;
    }

    static VoicesProperties settings(Map<String, String> changes) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        changes.forEach((name, value) -> source.put("vivavoce.speech.voices." + name, value));
        return new Binder(source).bindOrCreate("vivavoce.speech.voices", VoicesProperties.class);
    }

    TextToSpeech voice(String key, Map<String, String> changes) {
        VoicesProperties settings = settings(changes);
        var connection = new Connection("vendor", URI.create(standIn.baseUrl() + path()), key, http);
        return new HttpVoice("A voice", protocol(settings), connection, settings, Locale.ENGLISH);
    }

    @Override
    protected TextToSpeech voice() {
        return voice(key(), Map.of());
    }

    @Test
    void itsSoundIsAtTheRateItSays() throws InterruptedException {
        assertThat(voice().capabilities().sampleRate()).isEqualTo(24_000);
        assertThat(speak(voice(), SHORT).length / 24_000.0)
                .isBetween(SHORT.length() / 15.0 - 0.05, SHORT.length() / 15.0 + 0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, UNAVAILABLE",
        "UNAUTHORISED, UNAUTHORISED",
        "RATE_LIMITED, BUSY",
        "SERVER_ERROR, CRASHED",
        "STALL, TIMEOUT",
        "CUT, CRASHED",
        "GARBAGE, CRASHED"
    })
    void everyFailureIsNamed(Fault fault, Kind kind) {
        standIn.fault(fault);
        TextToSpeech voice = voice(key(), Map.of("request-timeout", "400ms"));
        assertThatThrownBy(() -> speak(voice, SHORT)).isInstanceOfSatisfying(ProviderException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.getMessage()).startsWith("vendor ").doesNotContain(SHORT);
        });
    }

    @Test
    void slowSoundIsSoundAllTheSame() throws InterruptedException {
        short[] quick = speak(voice(), SHORT);
        standIn.fault(Fault.SLOW_DRIP);
        assertThat(speak(voice(), SHORT)).containsExactly(quick);
    }

    @Test
    void closingEndsAWaitForTheFirstSound() throws InterruptedException {
        standIn.fault(Fault.STALL);
        TextToSpeech.Synthesis synthesis = voice().open(SHORT);
        var waiting = new AtomicReference<short @Nullable []>(new short[1]);
        var failure = new AtomicReference<@Nullable Throwable>();
        Thread thread = Thread.ofVirtual()
                .uncaughtExceptionHandler((_, e) -> failure.set(e))
                .start(() -> {
                    try {
                        waiting.set(synthesis.next());
                    } catch (InterruptedException e) {
                        failure.set(e);
                    }
                });
        while (standIn.received().isEmpty()) {
            Thread.onSpinWait();
        }
        synthesis.close();
        thread.join();
        assertThat(failure.get()).isNull();
        assertThat(waiting.get()).isNull();
    }

    @Test
    void anInterruptedListenerLeaves() throws InterruptedException {
        standIn.fault(Fault.STALL);
        TextToSpeech.Synthesis synthesis = voice().open(SHORT);
        var failure = new AtomicReference<@Nullable Exception>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                synthesis.next();
            } catch (InterruptedException | RuntimeException e) {
                failure.set(e);
            }
        });
        thread.interrupt();
        thread.join();
        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aSentenceThatNobodyHearsOutLetsItsLineGo() throws InterruptedException {
        standIn.fault(Fault.SLOW_DRIP);
        standIn.drip(Duration.ofMillis(1));
        try (TextToSpeech.Synthesis synthesis = voice().open(SHORT.repeat(8))) {
            assertThat(Objects.requireNonNull(synthesis.next())).isNotEmpty();
        }
        while (standIn.abandoned() == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aTextThatIsTooLongIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> voice().open("a".repeat(4_001)))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REJECTED))
                .hasMessageContaining("4000");
        assertThat(standIn.received()).isEmpty();
    }

    @Test
    void aTextTooLongForOneRequestIsSpokenInParts() throws InterruptedException {
        String text = "Tell me what you did there, and why. Then tell me what you would do today, and with whom.";
        assertThat(speak(shortRequests(), text).length).isGreaterThan(4 * 24_000);
        assertThat(standIn.received()).hasSizeGreaterThan(1);
    }

    @Test
    void aLaterPartThatFailsIsAFailure() throws InterruptedException {
        try (TextToSpeech.Synthesis synthesis = shortRequests().open("Tell me what you did there. And tell me why.")) {
            assertThat(synthesis.next()).isNotNull();
            standIn.fault(Fault.SERVER_ERROR);
            assertThatThrownBy(() -> join(new short[0], synthesis))
                    .isInstanceOfSatisfying(
                            ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CRASHED));
        }
    }

    private TextToSpeech shortRequests() {
        return voice(
                key(),
                Map.of(
                        "elevenlabs.request-characters", "40",
                        "openai.request-characters", "40",
                        "groq.request-characters", "40",
                        "deepgram.request-characters", "40",
                        "speechserver.request-characters", "40"));
    }
}
