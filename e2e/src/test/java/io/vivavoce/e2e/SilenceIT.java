package io.vivavoce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How soon a page is silent when somebody speaks into the interviewer's words: measured, not judged.
@Tag("measured")
class SilenceIT {
    private static final Duration CONFIGURED = Duration.ofMillis(500);
    private static final int WANTED = Integer.getInteger("vivavoce.interruptions", 20);
    private static final int MOST_VISITS = 10;
    private static final double VOICED = 0.1;
    private static final double STOPPED_WITHIN_MS = 4_000;
    private static final double SILENT_WITHIN_MS = 1_000;

    /// The first interruption of a visit waits until the server lets anybody interrupt.
    private static final int FIRST_AFTER_MS = 3_500;

    private static final int AFTER_MS = 800;
    private static final int STEP_MS = 137;
    private static final int STEPS = 5;
    private static final double REPLY_MS = 60_000;
    private static final String STOPPED =
            "from => silence.orders.some(({ state, at }) => at > from && (state === 'paused' || state === 'flushed'))";

    /// As in the bench's row `barge-in`: a vowel, a glide and a nasal to begin with.
    private static final List<String> WORDS = List.of(
            "I wrote the queue worker and I tested it that day.",
            "We measured every night and the slow part is faster now.",
            "My part was the schema and the way we go.");

    private final List<Interruption> interruptions = new ArrayList<>();
    private int overBefore;
    private int wentOn;
    private JsonNode delays = ProductClient.JSON.missingNode();

    @TempDir
    Path work;

    @Test
    void interruptsTheInterviewerAgainAndAgain() throws IOException {
        Map<String, String> settings = Map.of("vivavoce.voice.barge-in-after", CONFIGURED.toMillis() + "ms");
        try (ServerProcess server =
                ServerProcess.application(work.resolve("silence"), settings).start()) {
            for (int visits = 0; visits < MOST_VISITS && interruptions.size() < WANTED; visits++) {
                visit(server);
            }
        }
        report();
        assertThat(interruptions).hasSize(WANTED);
    }

    private void visit(ServerProcess server) {
        try (Visit visit = new Visit(server, "silence")) {
            SilenceScript.install(visit.page());
            UUID session = visit.client().createSession(Map.of("questions", 8, "lengthMinutes", 30));
            visit.client().consent(session, "standard", false);
            RoomPage.open(visit.page(), session);
            double after = 0;
            while (interruptions.size() < WANTED && replyBegins(visit, after)) {
                after = interrupt(visit, after == 0 ? FIRST_AFTER_MS : AFTER_MS);
            }
            delays = ProductClient.JSON.readTree(evaluated(visit, "JSON.stringify(silence.delays())"));
        }
    }

    /// Waits until the interviewer is to be heard again; false when there is nothing more to interrupt.
    private static boolean replyBegins(Visit visit, double after) {
        waitFor(
                visit,
                "after => silence.over || silence.loudspeaker.some(({ from }) => from > after)",
                after,
                REPLY_MS);
        return !visit.wire().ended() && !visit.wire().phase().equals("closed");
    }

    /// Speaks into a reply at another moment each time; returns when the silence after it began, on the page's clock.
    private double interrupt(Visit visit, int afterMs) {
        int attempt = interruptions.size() + overBefore + wentOn;
        visit.page().waitForTimeout(afterMs + attempt % STEPS * STEP_MS);
        double from = now(visit);
        visit.candidate()
                .beginToSay(TestVoice.SLT.say(WORDS.get(attempt % WORDS.size())).trimmed(VOICED));
        waitFor(visit, STOPPED, from, STOPPED_WITHIN_MS);
        visit.page().waitForTimeout(SILENT_WITHIN_MS);
        JsonNode noted = ProductClient.JSON.readTree(evaluated(visit, "JSON.stringify(silence)"));
        Interruption interruption = Interruption.of(noted, from);
        if (interruption == null) {
            boolean deaf = Interruption.ignored(noted, from);
            wentOn += deaf ? 1 : 0;
            overBefore += deaf ? 0 : 1;
            return now(visit);
        }
        interruptions.add(interruption);
        return interruption.silent() + SILENT_WITHIN_MS / 2000;
    }

    private static void waitFor(Visit visit, String condition, double argument, double patienceMs) {
        try {
            visit.page().waitForFunction(condition, argument, new Page.WaitForFunctionOptions().setTimeout(patienceMs));
        } catch (TimeoutError e) {
            System.out.println("not in " + Math.round(patienceMs) + " ms: " + condition);
        }
    }

    private static double now(Visit visit) {
        return Double.parseDouble(evaluated(visit, "String(silence.now())"));
    }

    private static String evaluated(Visit visit, String expression) {
        return (String) visit.page().evaluate(expression);
    }

    private void report() throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%nA page falling silent: %d interruptions; beside them %d replies were over before, %d went on%n",
                interruptions.size(),
                overBefore,
                wentOn);
        System.out.println("on its way to the ear beyond that, as the browser says: " + delays);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("measuredAt", Instant.now().toString());
        all.put("configuredSpeechMs", CONFIGURED.toMillis());
        all.put("audio", delays);
        all.put("overBefore", overBefore);
        all.put("wentOn", wentOn);
        all.put("orderToSilenceMs", figures("order received → last audible sample", Interruption::obeyedMillis));
        all.put(
                "speechToSilenceMs",
                figures(
                        "first sample of speech → the same, less the configured speech",
                        each -> each.silencedMillis() - CONFIGURED.toMillis()));
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Path file = Path.of(System.getProperty("vivavoce.silence", "target/silence.json"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, json.writeValueAsString(all) + "\n");
    }

    private Map<String, Object> figures(String what, ToDoubleFunction<Interruption> measure) {
        double[] sorted = interruptions.stream()
                .mapToDouble(measure)
                .map(SilenceIT::tenths)
                .sorted()
                .toArray();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("p50", percentile(sorted, 50));
        figures.put("p95", percentile(sorted, 95));
        figures.put("max", percentile(sorted, 100));
        System.out.printf(Locale.ROOT, "%-62s %s ms%n", what, figures);
        figures.put("all", sorted);
        return figures;
    }

    /// Of the nearest rank.
    private static double percentile(double[] sorted, double percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.max(0, (int) Math.ceil(percent / 100 * sorted.length) - 1)];
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
