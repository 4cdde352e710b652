package io.vivavoce.language.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageModelContract;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.provider.Connection;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.standin.AzureStandIn;
import io.vivavoce.standin.Fault;
import io.vivavoce.standin.StandIn;
import io.vivavoce.standin.Writing;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// The contract on a stand-in, and every way in which a vendor fails.
abstract class StandInLanguageModelContract extends LanguageModelContract {
    static final String KEY = "good-key";

    private static final Map<String, String> SHORT_LIMITS = Map.of(
            "vivavoce.language.request-timeout", "5s",
            "vivavoce.language.idle-timeout", "1s",
            "vivavoce.language.azure.model", AzureStandIn.CHAT,
            "vivavoce.language.pieces", "4");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private StandIn standIn;

    abstract StandIn make();

    /// @param base of the stand-in
    abstract LanguageModel model(URI base, String key);

    abstract Writing writing();

    @BeforeEach
    void start() {
        standIn = make().start();
    }

    @AfterEach
    void stop() {
        standIn.close();
        http.close();
    }

    @Override
    protected LanguageModel model() {
        return model(standIn.baseUrl(), KEY);
    }

    StandIn standIn() {
        return standIn;
    }

    Connection connection(String provider, URI base, String key) {
        return new Connection(provider, base, key, http);
    }

    static LanguageProperties settings() {
        return settings(SHORT_LIMITS);
    }

    static LanguageProperties settings(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("vivavoce.language", LanguageProperties.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "SLOW_DRIP", "STALL"})
    void aFaultIsTheRightFailureAndLeavesNothingBehind(Fault fault) throws Exception {
        standIn.fault(fault);
        ProviderException failure = failure(model());
        assertThat(failure.kind()).isEqualTo(kind(fault));
        assertThat(failure).message().hasSizeLessThanOrEqualTo(300).doesNotContain(KEY, "ready, please");
        standIn.fault(Fault.NONE);
        try (Generation answer = model().open(REQUEST)) {
            assertThat(pieces(answer)).isNotEmpty();
        }
    }

    @Test
    void aStallEndsAtTheLimitOfTheRequest() {
        standIn.fault(Fault.STALL);
        LanguageModel model = model();
        assertThat(failure(model).kind()).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void aSlowDripIsReadToItsEnd() throws Exception {
        standIn.fault(Fault.SLOW_DRIP);
        standIn.drip(Duration.ofMillis(1));
        try (Generation answer = model().open(REQUEST)) {
            assertThat(String.join("", pieces(answer))).contains("you would change today.");
        }
    }

    @Test
    void aWrongKeyIsToldInTheVendorsWords() {
        if (wantsKey()) {
            ProviderException failure = failure(model(standIn.baseUrl(), "wrong-key"));
            assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORISED);
            assertThat(failure).message().doesNotContain("wrong-key");
        }
    }

    boolean wantsKey() {
        return true;
    }

    @Test
    void closingGivesTheRequestUpOnTheWire() throws Exception {
        writing().says("word ".repeat(20_000));
        writing().pauses(Duration.ofMillis(1));
        Generation answer = model().open(LanguageRequest.of("", "Write on.", 100_000));
        assertThat(answer.next()).isNotEmpty();
        answer.close();
        while (standIn.abandoned() == 0) {
            Thread.onSpinWait();
        }
        assertThat(answer.next()).isNull();
    }

    private static ProviderException failure(LanguageModel model) {
        return catchThrowableOfType(ProviderException.class, () -> {
            try (Generation answer = model.open(REQUEST)) {
                pieces(answer);
            }
        });
    }

    private static Kind kind(Fault fault) {
        return switch (fault) {
            case REFUSED -> Kind.UNAVAILABLE;
            case UNAUTHORISED -> Kind.UNAUTHORISED;
            case RATE_LIMITED -> Kind.BUSY;
            case STALL -> Kind.TIMEOUT;
            default -> Kind.CRASHED;
        };
    }
}
