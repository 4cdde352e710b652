package io.vivavoce.voice.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Holds the interviewer back while a person thinks or codes, for as long as the mode may last without a sign of the
/// person. Single-threaded.
final class HoldBack {
    private final VoiceSettings settings;
    private TurnMode mode = TurnMode.TALKING;
    private Duration since = Duration.ZERO;

    HoldBack(VoiceSettings settings) {
        this.settings = settings;
    }

    TurnMode mode() {
        return mode;
    }

    boolean holds() {
        return mode != TurnMode.TALKING;
    }

    void change(TurnMode chosen, Duration now) {
        mode = chosen;
        since = now;
    }

    /// The person spoke or wrote: the time a mode may last counts from here.
    void signOfLife(Duration now) {
        since = now;
    }

    /// The person said that they are done.
    void answered(Duration now) {
        since = now;
        if (mode == TurnMode.THINKING) {
            mode = TurnMode.TALKING;
        }
    }

    /// When the mode ends by itself; null while there is none.
    @Nullable
    Duration deadline() {
        return switch (mode) {
            case TALKING -> null;
            case THINKING -> since.plus(settings.thinkingLimit());
            case CODING -> since.plus(settings.codingLimit());
        };
    }
}
