package io.vivavoce.voice.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the server tells a client; `docs/protocol.md` explains every field. Each record is one JSON message.
sealed interface ServerMessage {
    /// The message's `type` on the wire.
    String type();

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
        @Override
        public String type() {
            return "ready";
        }

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
            boolean muted,
            boolean hearing,
            String recognizer,
            String voice)
            implements ServerMessage {
        @Override
        public String type() {
            return "state";
        }

        record Question(int number, int total, String text, boolean followUp) {}

        record Clock(long elapsedMs, long budgetMs, boolean running) {}
    }

    record Caption(String speaker, String text, String interim, long at) implements ServerMessage {
        @Override
        public String type() {
            return "caption";
        }
    }

    record Sentence(int reply, int index, String text, long startMs) implements ServerMessage {
        @Override
        public String type() {
            return "sentence";
        }
    }

    record ReplyState(int reply, String state, @Nullable Long totalMs) implements ServerMessage {
        @Override
        public String type() {
            return "reply";
        }
    }

    record TurnStored(
            int sequence, String speaker, String kind, String text, long at, boolean interrupted, @Nullable String clientId)
            implements ServerMessage {
        @Override
        public String type() {
            return "turn";
        }
    }

    record Notice(String code, String text) implements ServerMessage {
        @Override
        public String type() {
            return "notice";
        }
    }

    record Failure(String code, String title, boolean fatal, @Nullable Long retryAfterSeconds) implements ServerMessage {
        @Override
        public String type() {
            return "error";
        }
    }

    record Ended(String reason, String outcome) implements ServerMessage {
        @Override
        public String type() {
            return "ended";
        }
    }

    record Pong(double t) implements ServerMessage {
        @Override
        public String type() {
            return "pong";
        }
    }
}
