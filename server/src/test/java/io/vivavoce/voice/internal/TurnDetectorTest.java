package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.interview.Advice.Completeness;
import io.vivavoce.interview.TimingProfile;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnDetectorTest {
    private final TurnDetector detector = new TurnDetector(Settings.DEFAULT, Difficulty.STANDARD, TurnWords.of("en"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we moved the whole thing to Lisbon and",
                "I asked them twice because",
                "so the first thing I did was",
                "it was late and I um",
                "we had three of them but",
                "that is a good question let me think",
                "well it was",
                "in March"
            })
    void whatSoundsUnfinishedGetsTheLongestPause(String words) {
        assertThat(detector.silence(words, TimingProfile.STANDARD, null)).isEqualTo(Duration.ofSeconds(5));
        assertThat(detector.silence(words, TimingProfile.MORE_TIME, null)).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"and we shipped it a week early so that's it", "I'd rather not", "no", "yes", "Thank you."})
    void whatClosesAnAnswerEndsItSoonest(String words) {
        assertThat(detector.silence(words, TimingProfile.STANDARD, null)).isEqualTo(Duration.ofMillis(900));
        assertThat(detector.silence(words, TimingProfile.MORE_TIME, null)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aWholeSentenceEndsAfterTheUsualPause() {
        assertThat(detector.silence("we shipped the release a week early", TimingProfile.STANDARD, null))
                .isEqualTo(Duration.ofMillis(1200));
    }

    @Test
    void inManualTimingNoPauseEndsAnAnswer() {
        assertThat(detector.silence("that's it", TimingProfile.MANUAL, null)).isNull();
    }

    @Test
    void whoeverUnderstandsTheWordsCanMakeAPauseLongerAndNeverShorter() {
        String open = "we shipped the release a week early";
        String unfinished = "we shipped the release and";
        assertThat(detector.silence(open, TimingProfile.STANDARD, Completeness.COMPLETE))
                .isEqualTo(Duration.ofMillis(1200));
        assertThat(detector.silence(open, TimingProfile.STANDARD, Completeness.A_LITTLE_TIME))
                .isEqualTo(Duration.ofMillis(3100));
        assertThat(detector.silence(open, TimingProfile.STANDARD, Completeness.LONG))
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(detector.silence(open, TimingProfile.MORE_TIME, Completeness.LONG))
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(detector.silence(unfinished, TimingProfile.STANDARD, Completeness.COMPLETE))
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(detector.silence(open, TimingProfile.MANUAL, Completeness.LONG))
                .isNull();
    }

    @Test
    void aFriendlyInterviewerWaitsLonger() {
        var friendly = new TurnDetector(Settings.DEFAULT, Difficulty.WARMUP, TurnWords.of("en"));
        assertThat(friendly.silence("we shipped the release a week early", TimingProfile.STANDARD, null))
                .isEqualTo(Duration.ofMillis(1800));
        assertThat(friendly.silence("we shipped the release a week early", TimingProfile.MORE_TIME, null))
                .isEqualTo(Duration.ofMillis(2500));
    }
}
