package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.provider.Rung;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.RecognitionResult.Final;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.standin.DeepgramStandIn;
import io.vivavoce.standin.Fault;
import io.vivavoce.standin.OpenAiStandIn;
import io.vivavoce.standin.StandIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/// A recogniser that hears while somebody speaks fails in the middle of an answer: the next one understands all of it,
/// once, and the failure is told. What happens before an answer is in [RecogniserFaultsModuleTests].
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecogniserFailuresTest {
    private static final String KEY = "a-key-of-the-tests";
    private static final int LOUD = 5_000;
    /// What fails only at the door is not noticed by a line that stands.
    private static final Map<Fault, List<Kind>> NOTICED = Map.of(
            Fault.REFUSED, List.of(Kind.UNAVAILABLE, Kind.CRASHED),
            Fault.STALL, List.of(Kind.TIMEOUT),
            // A line that breaks without a word may be noticed by its silence only.
            Fault.CUT, List.of(Kind.CRASHED, Kind.TIMEOUT),
            Fault.GARBAGE, List.of(Kind.CRASHED));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, EngineFactory<SpeechToText>> factories = new java.util.HashMap<>();

    /// A server and how it is reached.
    record Vendor(String rung, Supplier<StandIn> server, String path) {
        @Override
        public String toString() {
            return rung;
        }
    }

    private static final List<Vendor> VENDORS = List.of(
            new Vendor("deepgram", () -> new DeepgramStandIn(KEY), ""),
            new Vendor("openai-realtime", () -> new OpenAiStandIn(KEY), "/v1"));

    @BeforeAll
    void assemble() {
        new ApplicationContextRunner().withUserConfiguration(Scan.class).run(this::gather);
    }

    @org.springframework.context.annotation.ComponentScan({
        "io.vivavoce.speech.internal.deepgram",
        "io.vivavoce.speech.internal.realtime"
    })
    static class Scan {}

    @SuppressWarnings("unchecked")
    private void gather(ApplicationContext context) {
        context.getBeansOfType(EngineFactory.class).values().forEach(found -> factories.put(found.id(), found));
    }

    @AfterAll
    void close() {
        http.shutdownNow();
    }

    static Stream<Arguments> everyVendorAndFault() {
        return VENDORS.stream().flatMap(vendor -> Stream.of(Fault.values()).map(fault -> Arguments.of(vendor, fault)));
    }

    @ParameterizedTest
    @MethodSource("everyVendorAndFault")
    void theAnswerIsUnderstoodWholeAndOnce(Vendor vendor, Fault fault) throws Exception {
        try (StandIn server = vendor.server().get().start()) {
            FakeRung first = new FakeRung(vendor.rung(), Tier.CLOUD, engine(vendor, server));
            first.patience = Duration.ofMillis(fault == Fault.STALL || fault == Fault.CUT ? 500 : 20_000);
            FakeRung second = new FakeRung("second", Tier.BUILT_IN);
            server.drip(Duration.ofMillis(1));
            List<Final> finals = new ArrayList<>();
            try (Recognition recognition = ladder(first, second).open(Vocabulary.NONE)) {
                recognition.begin();
                speak(recognition);
                while (server.openLines() == 0) {
                    Thread.onSpinWait();
                }
                server.fault(fault);
                speak(recognition);
                recognition.end();
                finals.add(next(recognition));
                recognition.begin();
                recognition.end();
                finals.add(next(recognition));
            }
            check(finals, fault, first);
        }
    }

    private static void check(List<Final> finals, Fault fault, FakeRung first) {
        boolean byTheFirst = !NOTICED.containsKey(fault);
        assertThat(finals).extracting(Final::utterance).containsExactly(0, 1);
        Final answer = finals.getFirst();
        assertThat(answer.engine()).isEqualTo(byTheFirst ? "The " + first.id() : "The second");
        assertThat(answer.text())
                .isEqualTo(
                        byTheFirst
                                ? "the quick brown fox"
                                : String.valueOf((char) LOUD).repeat(32_000));
        if (byTheFirst) {
            assertThat(first.failures).isEmpty();
        } else {
            assertThat(first.failures)
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.kind()).isIn(NOTICED.get(fault)));
        }
    }

    private static void speak(Recognition recognition) {
        short[] sound = new short[500];
        java.util.Arrays.fill(sound, (short) LOUD);
        for (int i = 0; i < 32; i++) {
            recognition.write(sound, 0, sound.length);
        }
    }

    private static Final next(Recognition recognition) throws InterruptedException {
        RecognitionResult result = recognition.next();
        while (result instanceof RecognitionResult.Partial) {
            result = recognition.next();
        }
        return (Final) java.util.Objects.requireNonNull(result);
    }

    private SpeechToText engine(Vendor vendor, StandIn server) {
        var connection = new Connection(vendor.rung(), URI.create(server.baseUrl() + vendor.path()), KEY, http);
        return java.util.Objects.requireNonNull(factories.get(vendor.rung()))
                .create(connection, Locale.ENGLISH)
                .orElseThrow();
    }

    private static LadderSpeechToText ladder(FakeRung first, FakeRung second) {
        Ladder<SpeechToText> ladder = () -> Stream.<Rung<SpeechToText>>of(first, second)
                .filter(Rung::usable)
                .toList();
        return new LadderSpeechToText(
                ladder,
                second.ears,
                new LadderSettings(Duration.ofSeconds(60), Duration.ofHours(1), Duration.ofSeconds(5)),
                System::nanoTime);
    }
}
