package io.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.standin.Fault;
import io.vivavoce.standin.StandIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every recogniser does that a vendor or another server offers, whatever goes wrong there.
public abstract class VendorSpeechToTextContract extends SpeechToTextContract {
    protected static final String KEY = "a-key-of-the-tests";

    /// Long enough for a slow machine to notice everything but silence.
    private static final Duration LONG = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    protected abstract StandIn standIn();

    /// The path of the provider's base address.
    protected abstract String basePath();

    protected abstract SpeechToText recogniser(Connection connection);

    /// One that waits for nothing longer than this.
    protected abstract SpeechToText recogniser(Connection connection, Duration timeout);

    @BeforeEach
    void startStandIn() {
        standIn().start();
    }

    @AfterEach
    void closeStandIn() {
        standIn().close();
        http.shutdownNow();
    }

    protected final Connection connection(String key) {
        return new Connection("vendor", URI.create(standIn().baseUrl() + basePath()), key, http);
    }

    @Override
    protected final SpeechToText recogniser() {
        return recogniser(connection(KEY));
    }

    @Override
    protected short[] speech() {
        short[] hum = new short[16_000];
        for (int i = 0; i < hum.length; i++) {
            hum[i] = (short) (5_000 * Math.sin(i / 12.0));
        }
        return hum;
    }

    @Override
    protected String wordInSpeech() {
        return "fox";
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
    void aFaultHasItsName(Fault fault, Kind kind) {
        standIn().fault(fault);
        boolean silence = fault == Fault.STALL || (fault == Fault.CUT && breaksInSilence());
        SpeechToText ears = recogniser(connection(KEY), silence ? Duration.ofMillis(400) : LONG);
        assertThatThrownBy(() -> hear(ears)).isInstanceOfSatisfying(ProviderException.class, failure -> {
            assertThat(failure.kind())
                    .isIn(fault == Fault.CUT && silence ? List.of(kind, Kind.TIMEOUT) : List.of(kind));
            assertThat(failure.getMessage()).isNotBlank().doesNotContain(KEY, "fox");
        });
    }

    @Test
    void aSlowDripIsStillUnderstood() throws Exception {
        standIn().fault(Fault.SLOW_DRIP);
        standIn().drip(Duration.ofMillis(1));
        assertThat(hear(recogniser()).text()).contains("fox");
    }

    @Test
    void aWrongKeyIsRefused() {
        if (needsKey()) {
            assertThatThrownBy(() -> hear(recogniser(connection("wrong"))))
                    .isInstanceOfSatisfying(
                            ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAUTHORISED));
        }
    }

    /// Whether a line that breaks without a word may be noticed by its silence only.
    protected boolean breaksInSilence() {
        return false;
    }

    /// Whether the server asks for one at all.
    protected boolean needsKey() {
        return true;
    }

    protected final RecognitionResult.Final hear(SpeechToText ears) throws InterruptedException {
        try (Recognition recognition = ears.open(Vocabulary.NONE)) {
            say(recognition, speech());
            return untilFinal(recognition).getLast();
        }
    }
}
