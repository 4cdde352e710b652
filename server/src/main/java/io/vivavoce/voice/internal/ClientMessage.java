package io.vivavoce.voice.internal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a client says; `docs/protocol.md` explains every field. Each record is one JSON message. Constructors refuse
/// what is not of the protocol.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientMessage.Join.class, name = "join"),
    @JsonSubTypes.Type(value = ClientMessage.Playback.class, name = "playback"),
    @JsonSubTypes.Type(value = ClientMessage.Done.class, name = "done"),
    @JsonSubTypes.Type(value = ClientMessage.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = ClientMessage.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ClientMessage.Repeat.class, name = "repeat"),
    @JsonSubTypes.Type(value = ClientMessage.Mute.class, name = "mute"),
    @JsonSubTypes.Type(value = ClientMessage.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = ClientMessage.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = ClientMessage.Timing.class, name = "timing"),
    @JsonSubTypes.Type(value = ClientMessage.End.class, name = "end"),
    @JsonSubTypes.Type(value = ClientMessage.Ping.class, name = "ping")
})
sealed interface ClientMessage {
    int PROTOCOL = 1;

    /// No character of a text, and none the database stores.
    String NUL = "\0";

    record Join(
            @Nullable Integer protocol,
            UUID sessionId,
            String token,
            @Nullable Microphone microphone,
            @Nullable Boolean speaker)
            implements ClientMessage {
        public Join {
            require(sessionId, "sessionId");
            require(token, "token");
        }

        record Microphone(int sampleRate) {
            public Microphone {
                if (sampleRate != 16_000 && sampleRate != 24_000) {
                    throw new IllegalArgumentException("sampleRate must be 16000 or 24000");
                }
            }
        }
    }

    record Playback(Integer reply, Long playedMs, String state) implements ClientMessage {
        public Playback {
            require(reply, "reply");
            require(state, "state");
            if (require(playedMs, "playedMs") < 0) {
                throw new IllegalArgumentException("playedMs must not be negative");
            }
            if (!state.equals("started") && !state.equals("playing") && !state.equals("ended")) {
                throw new IllegalArgumentException("state must be started, playing or ended");
            }
        }
    }

    record Done() implements ClientMessage {}

    record Answer(UUID clientId, String text) implements ClientMessage {
        public Answer {
            require(clientId, "clientId");
            text = require(text, "text").replace(NUL, "");
            if (text.isBlank()) {
                throw new IllegalArgumentException("text must hold words");
            }
        }
    }

    record Typing(Boolean active) implements ClientMessage {
        public Typing {
            require(active, "active");
        }
    }

    record Repeat() implements ClientMessage {}

    record Mute(Boolean muted) implements ClientMessage {
        public Mute {
            require(muted, "muted");
        }
    }

    record Pause() implements ClientMessage {}

    record Resume() implements ClientMessage {}

    record Timing(String profile) implements ClientMessage {
        public Timing {
            require(profile, "profile");
        }
    }

    record End() implements ClientMessage {}

    record Ping(Double t) implements ClientMessage {
        public Ping {
            require(t, "t");
        }
    }

    private static <T> T require(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
