package io.vivavoce.api.internal;

import io.vivavoce.voice.TurnBasedInterviews.Asked;
import org.jspecify.annotations.Nullable;

/// Where what the interviewer says can be heard.
final class AudioAddress {
    private AudioAddress() {}

    static @Nullable String of(Asked asked) {
        return asked.turn() < 0 ? null : "/api/v1/sessions/" + asked.session() + "/turns/" + asked.turn() + "/audio";
    }
}
