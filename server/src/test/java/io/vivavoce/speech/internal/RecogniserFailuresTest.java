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
import io.vivavoce.standin.AzureStandIn;
import io.vivavoce.standin.DeepgramStandIn;
import io.vivavoce.standin.Fault;
import io.vivavoce.standin.GroqStandIn;
import io.vivavoce.standin.OpenAiStandIn;
import io.vivavoce.standin.SpeechServerStandIn;
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

/// Every recogniser fails in every way, before an answer and in the middle of it: the next one understands all of it,
/// once, and the failure is told.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecogniserFailuresTest {
    private static final String KEY = "a-key-of-the-tests";
    /// A line that stood is broken by a port that closes.
    private static final List<Kind> CLOSED = List.of(Kind.UNAVAILABLE, Kind.CRASHED);

    /// A line that breaks without a word may be noticed by its silence only.
    private static final List<Kind> BROKEN = List.of(Kind.CRASHED, Kind.TIMEOUT);

    private static final int LOUD = 5_000;
    private static final Map<Fault, Kind> KINDS = Map.of(
            Fault.REFUSED, Kind.UNAVAILABLE,
            Fault.UNAUTHORISED, Kind.UNAUTHORISED,
            Fault.RATE_LIMITED, Kind.BUSY,
            Fault.SERVER_ERROR, Kind.CRASHED,
            Fault.STALL, Kind.TIMEOUT,
            Fault.CUT, Kind.CRASHED,
            Fault.GARBAGE, Kind.CRASHED);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, EngineFactory<SpeechToText>> factories = new java.util.HashMap<>();

    /// A server and how it is reached.
    record Vendor(String rung, Supplier<StandIn> server, String path, boolean streams) {
        @Override
        public String toString() {
            return rung;
        }
    }

    private static final List<Vendor> VENDORS = List.of(
            new Vendor("deepgram", () -> new DeepgramStandIn(KEY), "", true),
            new Vendor("openai-realtime", () -> new OpenAiStandIn(KEY), "/v1", true),
            new Vendor("openai", () -> new OpenAiStandIn(KEY), "/v1", false),
            new Vendor("azure", () -> new AzureStandIn(KEY), "", false),
            new Vendor("groq", () -> new GroqStandIn(KEY), "/openai/v1", false),
            new Vendor("speechserver", SpeechServerStandIn::new, "/v1", false),
            new Vendor("whispercpp", SpeechServerStandIn::new, "", false));

    enum Moment {
        BEFORE,
        IN_THE_MIDDLE
    }

    @BeforeAll
    void assemble() {
        new ApplicationContextRunner()
                .withUserConfiguration(Scan.class)
                .withPropertyValues("vivavoce.speech.transcription.azure-deployment=" + AzureStandIn.WHISPER)
                .run(this::gather);
    }

    @org.springframework.context.annotation.ComponentScan({
        "io.vivavoce.speech.internal.deepgram",
        "io.vivavoce.speech.internal.realtime",
        "io.vivavoce.speech.internal.transcription"
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
        return VENDORS.stream()
                .flatMap(vendor -> Stream.of(Fault.values())
                        .flatMap(fault ->
                                Stream.of(Moment.values()).map(moment -> Arguments.of(vendor, fault, moment))));
    }

    @ParameterizedTest
    @MethodSource("everyVendorAndFault")
    void theAnswerIsUnderstoodWholeAndOnce(Vendor vendor, Fault fault, Moment moment) throws Exception {
        try (StandIn server = vendor.server().get().start()) {
            FakeRung first = new FakeRung(vendor.rung(), Tier.CLOUD, engine(vendor, server));
            first.patience = Duration.ofMillis(fault == Fault.STALL || fault == Fault.CUT ? 500 : 20_000);
            FakeRung second = new FakeRung("second", Tier.BUILT_IN);
            server.drip(Duration.ofMillis(1));
            if (moment == Moment.BEFORE) {
                server.fault(fault);
            }
            List<Final> finals = new ArrayList<>();
            try (Recognition recognition = ladder(first, second).open(Vocabulary.NONE)) {
                recognition.begin();
                speak(recognition);
                if (moment == Moment.IN_THE_MIDDLE) {
                    while (vendor.streams() && server.openLines() == 0) {
                        Thread.onSpinWait();
                    }
                    server.fault(fault);
                }
                speak(recognition);
                recognition.end();
                finals.add(next(recognition));
                recognition.begin();
                recognition.end();
                finals.add(next(recognition));
            }
            check(finals, fault, expected(vendor, fault, moment), first);
        }
    }

    private static void check(List<Final> finals, Fault fault, boolean byTheFirst, FakeRung first) {
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
                    .satisfies(failure -> assertThat(failure.kind()).isIn(kinds(fault)));
        }
    }

    /// Whether the first one still answers: a line that stands does not notice what would become of another one.
    private static boolean expected(Vendor vendor, Fault fault, Moment moment) {
        boolean atTheDoor = fault == Fault.UNAUTHORISED || fault == Fault.RATE_LIMITED || fault == Fault.SERVER_ERROR;
        return !KINDS.containsKey(fault) || (vendor.streams() && moment == Moment.IN_THE_MIDDLE && atTheDoor);
    }

    private static List<Kind> kinds(Fault fault) {
        return switch (fault) {
            case REFUSED -> CLOSED;
            case CUT -> BROKEN;
            default -> List.of(java.util.Objects.requireNonNull(KINDS.get(fault)));
        };
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
