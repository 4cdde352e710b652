package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report.Conduct;
import io.vivavoce.evaluation.Report.Metrics;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.interview.TurnTimeline;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Recognizer HEARS_FILLERS = new Recognizer("some engine", false, true);

    @Test
    void countsWordsPerMinuteOfSpeakingTime() {
        Metrics metrics = metrics(List.of(asked(0, 10), spoken(10, 40, "word ".repeat(70))), Recognizer.UNKNOWN);
        assertThat(metrics.wordsPerMinute()).isEqualTo(140);
        assertThat(metrics.talkShare()).isEqualTo(0.75);
        assertThat(metrics.longestAnswerWords()).isEqualTo(70);
        assertThat(metrics.bands()).containsEntry("pace", "steady").containsEntry("talkShare", "fine");
    }

    @Test
    void theMiddleIsWide() {
        assertThat(pace(50)).isEqualTo("slow");
        assertThat(pace(53)).isEqualTo("steady");
        assertThat(pace(90)).isEqualTo("steady");
        assertThat(pace(91)).isEqualTo("fast");
    }

    @Test
    void aFewWordsAreNoPace() {
        Metrics metrics = metrics(List.of(spoken(0, 30, "word ".repeat(39))), Recognizer.UNKNOWN);
        assertThat(metrics.wordsPerMinute()).isNull();
        assertThat(metrics.bands()).containsEntry("pace", "n/a");
    }

    @Test
    void fillersAreCountedOnlyByARecognizerThatHearsThem() {
        List<Turn> turns = List.of(spoken(0, 30, "um I wrote uh the script"));
        assertThat(metrics(turns, HEARS_FILLERS).fillers()).isEqualTo(2);
        assertThat(metrics(turns, Recognizer.UNKNOWN).fillers()).isNull();
        assertThat(metrics(turns, Recognizer.UNKNOWN).bands()).containsEntry("fillers", "n/a");
    }

    @Test
    void pausesAreNotInvented() {
        Metrics metrics = metrics(List.of(spoken(0, 30, "word ".repeat(70))), HEARS_FILLERS);
        assertThat(metrics.medianPauseMs()).isNull();
        assertThat(metrics.bands()).containsEntry("pauses", "n/a");
    }

    @Test
    void theInterviewersConductComesFromItsTurns() {
        Conduct conduct = Delivery.conduct(List.of(
                interviewer(TurnKind.QUESTION, false, 900L),
                interviewer(TurnKind.PROBE, true, 1_500L),
                interviewer(TurnKind.REPEAT, false, null),
                interviewer(TurnKind.WELCOME_BACK, false, 700L)));
        assertThat(conduct).isEqualTo(new Conduct(1, 1, 900L, 1));
    }

    private static String pace(int words) {
        Metrics metrics = metrics(List.of(spoken(0, 30, "word ".repeat(words))), Recognizer.UNKNOWN);
        return String.valueOf(metrics.bands().get("pace"));
    }

    private static Turn spoken(int from, int to, String text) {
        return turn(Speaker.CANDIDATE, TurnKind.ANSWER, text, from, to, false, null);
    }

    private static Turn asked(int from, int to) {
        return turn(Speaker.INTERVIEWER, TurnKind.QUESTION, "What happened?", from, to, false, null);
    }

    private static Turn interviewer(TurnKind kind, boolean interrupted, @Nullable Long firstHeard) {
        TurnTimeline timeline = new TurnTimeline(null, null, null, null, firstHeard);
        return turn(Speaker.INTERVIEWER, kind, "What happened?", 0, 1, interrupted, timeline);
    }

    private static Turn turn(
            Speaker speaker,
            TurnKind kind,
            String text,
            int from,
            int to,
            boolean interrupted,
            @Nullable TurnTimeline timeline) {
        return new Turn(
                0,
                speaker,
                kind,
                text,
                1,
                null,
                Turn.Source.VOICE,
                interrupted,
                0.9,
                Duration.ofSeconds(from),
                Duration.ofSeconds(to),
                null,
                timeline);
    }

    private static Metrics metrics(List<Turn> turns, Recognizer recognizer) {
        return Delivery.metrics(turns, recognizer, Lexicon.english(), Wording.of("en"));
    }
}
