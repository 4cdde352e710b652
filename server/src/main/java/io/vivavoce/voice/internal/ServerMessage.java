package io.vivavoce.voice.internal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the server tells a client; `docs/protocol.md` explains every field. Each record is one JSON message.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerMessage.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = ServerMessage.State.class, name = "state"),
    @JsonSubTypes.Type(value = ServerMessage.Caption.class, name = "caption"),
    @JsonSubTypes.Type(value = ServerMessage.Sentence.class, name = "sentence"),
    @JsonSubTypes.Type(value = ServerMessage.ReplyState.class, name = "reply"),
    @JsonSubTypes.Type(value = ServerMessage.TurnStored.class, name = "turn"),
    @JsonSubTypes.Type(value = ServerMessage.Notice.class, name = "notice"),
    @JsonSubTypes.Type(value = ServerMessage.Failure.class, name = "error"),
    @JsonSubTypes.Type(value = ServerMessage.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = ServerMessage.Pong.class, name = "pong")
})
sealed interface ServerMessage {
    record Ready(
            int protocol,
            String sessionId,
            boolean resumed,
            String token,
            @Nullable Sound speaker,
            String persona,
            List<Caption> captions,
            Limits limits)
            implements ServerMessage {
        record Sound(int sampleRate) {}

        record Caption(int sequence, String speaker, String text, long at, boolean interrupted) {}

        record Limits(int frameBytes, int framesPerSecond, int textBytes) {}
    }

    record State(
            String activity,
            String phase,
            @Nullable Question question,
            Clock clock,
            String timing,
            String mode,
            boolean muted,
            boolean hearing,
            String recognizer,
            String voice)
            implements ServerMessage {
        record Question(int number, int total, String text, boolean followUp) {}

        record Clock(long elapsedMs, long budgetMs, boolean running) {}
    }

    record Caption(String speaker, String text, String interim, long at) implements ServerMessage {}

    record Sentence(int reply, int index, String text, long startMs, boolean spoken) implements ServerMessage {}

    record ReplyState(int reply, String state, @Nullable Long totalMs) implements ServerMessage {}

    record TurnStored(
            int sequence,
            String speaker,
            String kind,
            String text,
            long at,
            boolean interrupted,
            @Nullable String clientId)
            implements ServerMessage {}

    record Notice(String code, String text) implements ServerMessage {}

    record Failure(
            String code,
            String title,
            boolean fatal,
            @Nullable Long retryAfterSeconds) implements ServerMessage {}

    record Ended(String reason, String outcome) implements ServerMessage {}

    record Pong(double t) implements ServerMessage {}
}
