package io.vivavoce.voice.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a client says; `docs/protocol.md` explains every field. Each record is one JSON message. Constructors refuse
/// what is not of the protocol.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientMessage.Join.class, name = "join"),
    @JsonSubTypes.Type(value = ClientMessage.Playback.class, name = "playback"),
    @JsonSubTypes.Type(value = ClientMessage.Done.class, name = "done"),
    @JsonSubTypes.Type(value = ClientMessage.OwnSpeech.class, name = "own-speech"),
    @JsonSubTypes.Type(value = ClientMessage.Heard.class, name = "heard"),
    @JsonSubTypes.Type(value = ClientMessage.Reading.class, name = "reading"),
    @JsonSubTypes.Type(value = ClientMessage.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = ClientMessage.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ClientMessage.Repeat.class, name = "repeat"),
    @JsonSubTypes.Type(value = ClientMessage.Mute.class, name = "mute"),
    @JsonSubTypes.Type(value = ClientMessage.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = ClientMessage.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = ClientMessage.Timing.class, name = "timing"),
    @JsonSubTypes.Type(value = ClientMessage.Mode.class, name = "mode"),
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
            @Nullable Boolean speaker,
            @Nullable Boolean reads)
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
            if (!"rewound".equals(state)) {
                requireState(state);
            }
            if (require(playedMs, "playedMs") < 0) {
                throw new IllegalArgumentException("playedMs must not be negative");
            }
        }
    }

    record Done() implements ClientMessage {}

    /// What the client's own browser does on the person's device: recognise speech, read aloud.
    record OwnSpeech(Boolean ears, Boolean voice) implements ClientMessage {
        public OwnSpeech {
            require(ears, "ears");
            require(voice, "voice");
        }
    }

    /// What the client's own recogniser understood of the utterance that is being spoken.
    record Heard(
            String text,
            @JsonProperty("final") Boolean last,
            @Nullable Double confidence) implements ClientMessage {
        public Heard {
            require(text, "text");
            require(last, "final");
            if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence must be from 0 to 1");
            }
        }
    }

    /// How many sentences of a reply the client has read aloud to their end.
    record Reading(Integer reply, Integer sentences, String state) implements ClientMessage {
        public Reading {
            require(reply, "reply");
            requireState(state);
            if (require(sentences, "sentences") < 0) {
                throw new IllegalArgumentException("sentences must not be negative");
            }
        }
    }

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

    /// Whether the interviewer is to hold back.
    record Mode(String mode) implements ClientMessage {
        public Mode {
            require(mode, "mode");
        }
    }

    record End() implements ClientMessage {}

    record Ping(Double t) implements ClientMessage {
        public Ping {
            require(t, "t");
        }
    }

    private static void requireState(@Nullable String state) {
        if (!Set.of("started", "playing", "ended").contains(require(state, "state"))) {
            throw new IllegalArgumentException("state must be started, playing or ended");
        }
    }

    private static <T> T require(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
