package io.vivavoce.voice.internal;

import io.vivavoce.interview.Cue;
import java.time.Duration;

/// Counts the silence of a candidate: one check-in, one offer to move on, and after a long absence nobody is there.
/// Single-threaded.
final class SilenceWatch {
    private final VoiceSettings settings;
    private Duration since = Duration.ZERO;
    private Stage stage = Stage.QUIET;

    private enum Stage {
        QUIET,
        CHECKED_IN,
        OFFERED
    }

    SilenceWatch(VoiceSettings settings) {
        this.settings = settings;
    }

    /// The person said or did something.
    void broken(Duration now) {
        since = now;
        stage = Stage.QUIET;
    }

    /// The interviewer has spoken; silence counts from here without starting over.
    void countFrom(Duration now) {
        since = now;
    }

    Duration deadline() {
        return since.plus(
                switch (stage) {
                    case QUIET -> settings.silenceCheckIn();
                    case CHECKED_IN -> settings.silenceMoveOn();
                    case OFFERED -> settings.absence();
                });
    }

    /// Whether the next silence is so long that nobody is there any more.
    boolean absence() {
        return stage == Stage.OFFERED;
    }

    /// What is due now.
    Cue due(Duration now) {
        since = now;
        Stage before = stage;
        stage = before == Stage.QUIET ? Stage.CHECKED_IN : Stage.OFFERED;
        return switch (before) {
            case QUIET -> Cue.SILENCE;
            case CHECKED_IN, OFFERED -> Cue.LONG_SILENCE;
        };
    }
}
