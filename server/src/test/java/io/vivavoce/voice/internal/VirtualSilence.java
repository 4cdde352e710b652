package io.vivavoce.voice.internal;

import io.vivavoce.interview.Cue;
import java.time.Duration;

/// Opens how the room counts silence and time to the tests of other modules.
public final class VirtualSilence {
    private final VoiceSettings settings = Settings.DEFAULT;
    private final SilenceWatch watch = new SilenceWatch(settings);

    /// The person said or did something.
    public void broken(Duration now) {
        watch.broken(now);
    }

    /// The interviewer has spoken.
    public void countFrom(Duration now) {
        watch.countFrom(now);
    }

    public Duration deadline() {
        return watch.deadline();
    }

    public Cue due(Duration now) {
        return watch.due(now);
    }

    /// How long after the budget an interview is over whatever is being said.
    public Duration hardStop() {
        return settings.hardStop();
    }
}
