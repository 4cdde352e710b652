package io.vivavoce.speech.internal;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.Rung;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.ScriptedTextToSpeech;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.internal.voices.VendorVoices;
import io.vivavoce.standin.ElevenLabsStandIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/// Measures what the ladder of voices costs: `./viva bench --only ladder`. First token → first audio over a vendor's
/// stand-in that thinks for a set time, through the ladder and without it; then each decorator over a voice that costs
/// nothing.
final class LadderCost {
    private static final Duration VENDOR = Duration.ofMillis(100);
    private static final Duration TOKEN = Duration.ofMillis(15);
    private static final List<String> TOKENS = List.of(
            "Tell",
            " me",
            " about",
            " a",
            " system",
            " you",
            " designed",
            ",",
            " and",
            " what",
            " you",
            " would",
            " change",
            " today",
            ".");
    private static final int TURNS = 60;
    private static final int CALLS = 20_000;
    private static final int WARM_UP = 3;

    private LadderCost() {}

    private record FixedRung(TextToSpeech engine) implements Rung<TextToSpeech> {
        @Override
        public String id() {
            return "measured";
        }

        @Override
        public String name() {
            return "measured";
        }

        @Override
        public Tier tier() {
            return Tier.CLOUD;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(4);
        }

        @Override
        public boolean usable() {
            return true;
        }

        @Override
        public void succeeded(Duration firstResult) {}

        @Override
        public void failed(ProviderException cause) {
            throw cause;
        }

        @Override
        public void used(Unit unit, long amount) {}
    }

    private static TextToSpeech ladder(TextToSpeech first, TextToSpeech spoken) {
        Ladder<TextToSpeech> ladder = () -> List.of(new FixedRung(spoken));
        return first.equals(spoken)
                ? new LadderTextToSpeech(ladder, spoken, System::nanoTime)
                : resampling(first, new FixedRung(spoken));
    }

    /// Its rate is that of a voice that is no longer there.
    private static TextToSpeech resampling(TextToSpeech first, Rung<TextToSpeech> then) {
        boolean[] made = new boolean[1];
        var voice =
                new LadderTextToSpeech(() -> List.of(made[0] ? then : new FixedRung(first)), first, System::nanoTime);
        made[0] = true;
        return voice;
    }

    public static void main(String[] args) throws Exception {
        try (ElevenLabsStandIn vendor = new ElevenLabsStandIn();
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            vendor.start();
            vendor.latency(VENDOR);
            URI address = vendor.baseUrl();
            TextToSpeech direct = VendorVoices.elevenLabs(
                    new Connection("elevenlabs", address, ElevenLabsStandIn.KEY, http), Locale.ENGLISH);
            System.out.println("| first token → first audio, ms | p50 | p95 | max |\n|---|---|---|---|");
            turns(direct);
            print("the adapter alone", turns(direct), 1e6);
            print("through the ladder", turns(ladder(direct, direct)), 1e6);
            TextToSpeech nothing = new ScriptedTextToSpeech();
            System.out.println("\n| open and first piece of a voice that costs nothing, µs | p50 | p95 | max |");
            System.out.println("|---|---|---|---|");
            for (int round = 0; round < WARM_UP; round++) {
                calls(nothing);
                calls(ladder(nothing, nothing));
                calls(ladder(direct, nothing));
            }
            print("the voice alone", calls(nothing), 1e3);
            print("with the ladder", calls(ladder(nothing, nothing)), 1e3);
            print("with the ladder and resampling 16 → 24 kHz", calls(ladder(direct, nothing)), 1e3);
        }
        System.exit(0);
    }

    private static long[] turns(TextToSpeech voice) throws InterruptedException {
        long[] times = new long[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            long firstToken = System.nanoTime();
            StringBuilder sentence = new StringBuilder();
            for (int i = 0; i < TOKENS.size(); i++) {
                sentence.append(TOKENS.get(i));
                long until = firstToken + TOKEN.toNanos() * i;
                LockSupport.parkNanos(until - System.nanoTime());
            }
            firstPiece(voice, sentence.toString());
            times[turn] = System.nanoTime() - firstToken;
        }
        return times;
    }

    private static long[] calls(TextToSpeech voice) throws InterruptedException {
        long[] times = new long[CALLS];
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            firstPiece(voice, "Hello.");
            times[call] = System.nanoTime() - start;
        }
        return times;
    }

    private static void firstPiece(TextToSpeech voice, String sentence) throws InterruptedException {
        try (TextToSpeech.Synthesis synthesis = voice.open(sentence)) {
            if (synthesis.next() == null) {
                throw new IllegalStateException("no sound");
            }
        }
    }

    private static void print(String name, long[] times, double unit) {
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f |%n",
                name,
                times[times.length / 2] / unit,
                times[times.length * 95 / 100] / unit,
                times[times.length - 1] / unit);
    }
}
