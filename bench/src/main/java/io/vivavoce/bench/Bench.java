package io.vivavoce.bench;

import io.vivavoce.bench.Options.Part;
import io.vivavoce.e2e.ServerProcess;
import io.vivavoce.e2e.Sound;
import io.vivavoce.e2e.TestVoice;
import io.vivavoce.e2e.Waiting;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Measures the product and prints the table: `Bench [--quick] [--sessions 1,20,100] [--embedded 4,8,12]
/// [--hold-seconds 40] [--soak-minutes 30 --soak-sessions 100] [--only density,latencies,embedded,start,tenancy,soak]
/// [--output file]`. This process is the load generator; each server is a process of its own.
public final class Bench {
    static final String SCRIPTED = "scripted, no latency";
    static final String BARGE_IN = "barge-in";
    static final String BUILT_IN = "built-in engines";

    private static final Duration ZERO = Duration.ZERO;
    private static final Duration FINAL_TEXT = Duration.ofMillis(150);
    private static final Duration FIRST_AUDIO = Duration.ofMillis(100);
    private static final Duration SHORT_WORD = Duration.ofMillis(60);
    private static final Duration SPOKEN_WORD = Duration.ofMillis(200);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration VALID_AFTER = Duration.ofSeconds(125);
    private static final Duration EMBEDDED_SETTLING = Duration.ofSeconds(25);

    /// Longer than an interview, so that those on the line are of every age.
    private static final Duration SOAK_SETTLING = Duration.ofMinutes(3);

    private static final Duration AFTER_COLLECTION = Duration.ofSeconds(10);
    private static final int WARM_UP_SESSIONS = 10;
    private static final double VOICED = 0.1;

    /// They end in a vowel, so that the last sample of speech is beyond doubt.
    private static final List<String> ANSWERS = List.of(
            "I wrote the queue worker and I tested it that day.",
            "We measured every night and the slow part is faster now.",
            "My part was the schema and the way we go.");

    private final Options options;
    private final Servers servers = new Servers();
    private final PrintStream out = System.out;
    private final Findings findings = new Findings(Machine.current());

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] args) throws IOException {
        Findings findings = new Bench(Options.parse(args)).run();
        findings.print(System.out);
        System.exit(0);
    }

    private Findings run() throws IOException {
        out.println("Measuring; nothing else should run on this machine.");
        out.println(Table.HEADING);
        if (options.wants(Part.DENSITY)) {
            density();
        }
        if (options.wants(Part.LATENCIES)) {
            latencies();
        }
        if (options.wants(Part.EMBEDDED)) {
            embedded();
        }
        if (options.wants(Part.START)) {
            findings.startUp(new StartUpRun(servers).measure(options.quick()));
        }
        if (options.wants(Part.TENANCY)) {
            findings.tenancy(new TenancyRun(servers, options.quick()).measure());
        }
        if (options.wants(Part.SOAK)) {
            soak();
        }
        Results.write(findings, options.output());
        return findings;
    }

    private void density() {
        try (ServerProcess server = servers.scripted("zero", ZERO, ZERO, SHORT_WORD)) {
            warmUp(server);
            steps(server);
        }
    }

    private void steps(ServerProcess server) {
        long heapBefore = Memory.liveHeapBytes(server);
        try (Stage stage = new Stage(server, manner(TestVoice.SLT, false))) {
            for (int sessions : options.steps()) {
                stage.fill(sessions);
                stage.run(sessions, Duration.ofSeconds(options.quick() ? 4 : 8));
                add(stage.measure(SCRIPTED, sessions, options.hold(), ZERO));
            }
            int most = options.steps().getLast();
            long heapGrown = Memory.liveHeapBytes(server) - heapBefore;
            findings.heapPerSession(heapGrown / 1e6 / most);
            reportTimes(stage);
        }
    }

    /// A server of its own, on which the same people as at the end have been talking for a while at the beginning.
    private void soak() {
        int sessions = options.soakSessions();
        try (ServerProcess server = servers.scripted("soak", ZERO, ZERO, SHORT_WORD);
                Stage stage = new Stage(server, manner(TestVoice.SLT, false))) {
            stage.fill(sessions);
            stage.run(sessions, SOAK_SETTLING);
            Memory before = Memory.of(server);
            stage.run(sessions, AFTER_COLLECTION);
            Row row = stage.measure("soak", sessions, options.soak(), ZERO);
            add(row);
            findings.soak(new Soak(row, before, Memory.of(server)));
        }
    }

    /// Lets the server compile its hot paths.
    private void warmUp(ServerProcess server) {
        try (Stage stage = new Stage(server, manner(TestVoice.SLT, false))) {
            stage.fill(WARM_UP_SESSIONS);
            stage.run(WARM_UP_SESSIONS, options.quick() ? WARM_UP.dividedBy(2) : WARM_UP);
        }
    }

    private void latencies() {
        try (ServerProcess server = servers.scripted("realistic", FINAL_TEXT, FIRST_AUDIO, SPOKEN_WORD)) {
            warmUp(server);
            try (Stage stage = new Stage(server, manner(TestVoice.SLT, false))) {
                stage.fill(100);
                stage.run(100, Duration.ofSeconds(8));
                add(stage.measure("scripted, STT 150 TTS 100 ms", 100, options.hold(), FIRST_AUDIO));
            }
            try (Stage stage = new Stage(server, manner(TestVoice.SLT, true))) {
                stage.fill(10);
                stage.run(10, Duration.ofSeconds(8));
                add(stage.measure(BARGE_IN, 10, options.hold(), FIRST_AUDIO));
            }
        }
    }

    private void embedded() {
        try (ServerProcess server = servers.embedded("embedded", Collections.max(options.embedded()));
                Stage stage = new Stage(server, manner(TestVoice.RMS, false))) {
            for (int sessions : options.embedded()) {
                stage.fill(sessions);
                stage.run(sessions, EMBEDDED_SETTLING);
                add(stage.measure(BUILT_IN, sessions, options.hold(), ZERO));
            }
        }
    }

    private void add(Row row) {
        findings.add(row);
        out.println(Table.line(row));
    }

    /// Ends a few interviews that are long enough for a report and waits for it.
    private void reportTimes(Stage stage) {
        List<Candidate> old = stage.live().stream()
                .sorted(Comparator.comparing(Candidate::age).reversed())
                .limit(3)
                .toList();
        List<Double> seconds = new ArrayList<>();
        for (Candidate candidate : old) {
            if (candidate.age().compareTo(VALID_AFTER) >= 0 && candidate.turns() > 2) {
                stage.end(candidate);
                Waiting.until("the interview has ended", Duration.ofSeconds(10), () -> candidate.ended() != null);
                seconds.add(reportSeconds(stage, candidate.session()));
            }
        }
        findings.reports(Distribution.of(seconds));
    }

    private static double reportSeconds(Stage stage, UUID session) {
        long ended = System.nanoTime();
        JsonNode report = stage.client().report(session, Duration.ofMinutes(1));
        if (!report.path("state").asString().equals("ready")) {
            throw new IllegalStateException("no report: " + report);
        }
        return (System.nanoTime() - ended) / 1e9;
    }

    private static Candidate.Manner manner(TestVoice voice, boolean bargesIn) {
        List<Sound> answers = ANSWERS.stream()
                .map(voice::say)
                .map(sound -> sound.trimmed(VOICED))
                .toList();
        return new Candidate.Manner(answers, Servers.ENDPOINTING, bargesIn);
    }
}
