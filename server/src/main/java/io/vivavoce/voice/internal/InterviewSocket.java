package io.vivavoce.voice.internal;

import io.vivavoce.interview.TimingProfile;
import io.vivavoce.voice.internal.SessionEvent.AnswerFinished;
import io.vivavoce.voice.internal.SessionEvent.AnswerTyped;
import io.vivavoce.voice.internal.SessionEvent.EndAsked;
import io.vivavoce.voice.internal.SessionEvent.ModeChanged;
import io.vivavoce.voice.internal.SessionEvent.MuteChanged;
import io.vivavoce.voice.internal.SessionEvent.PauseAsked;
import io.vivavoce.voice.internal.SessionEvent.RepeatAsked;
import io.vivavoce.voice.internal.SessionEvent.ResumeAsked;
import io.vivavoce.voice.internal.SessionEvent.TimingChanged;
import io.vivavoce.voice.internal.SessionEvent.TypingChanged;
import io.vivavoce.voice.internal.SessionTokens.Grant;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One socket of the live protocol: checks what comes in, and hands it to the session. Called by one thread at a time.
final class InterviewSocket {
    private static final Logger log = LoggerFactory.getLogger(InterviewSocket.class);
    private static final int BURST = 5;

    private final WebSocketConnection connection;
    private final VoiceSessions sessions;
    private final SessionTokens tokens;
    private final VoiceSettings settings;
    private final JsonMapper json;
    private final RateLimit frames;
    private final RateLimit messages;
    private final StringBuilder textSoFar = new StringBuilder();
    private final ByteBuffer bytesSoFar = ByteBuffer.allocate(FrameCodec.LARGEST_FRAME);
    private @Nullable ScheduledFuture<?> joinTimeout;
    private volatile @Nullable VoiceSession session;
    private int sampleRate;
    private boolean refused;

    InterviewSocket(
            WebSocketConnection connection,
            VoiceSessions sessions,
            SessionTokens tokens,
            VoiceSettings settings,
            JsonMapper json) {
        this.connection = connection;
        this.sessions = sessions;
        this.tokens = tokens;
        this.settings = settings;
        this.json = json;
        var clock = new SessionClock();
        this.frames = new RateLimit(settings.framesPerSecond(), settings.frameBurst(), clock::micros);
        this.messages =
                new RateLimit(settings.messagesPerSecond(), BURST * settings.messagesPerSecond(), clock::micros);
    }

    /// Closes the socket unless it joins before that fires.
    void joinBefore(ScheduledFuture<?> timeout) {
        joinTimeout = timeout;
    }

    /// No `join` came in time.
    void joinTimedOut() {
        if (session == null) {
            refuse(ClosingReason.JOIN_TIMEOUT);
        }
    }

    /// A part of a text message.
    void text(String part, boolean last) {
        if (refused) {
            return;
        }
        if (textSoFar.length() + part.length() > settings.textBytes()) {
            refuse(ClosingReason.TOO_LARGE);
        } else if (!last && !frames.allows()) {
            refuse(ClosingReason.FLOODING);
        } else if (last && textSoFar.isEmpty()) {
            text(part);
        } else {
            textSoFar.append(part);
            if (last) {
                String whole = textSoFar.toString();
                textSoFar.setLength(0);
                textSoFar.trimToSize();
                text(whole);
            }
        }
    }

    /// A part of a binary message.
    void binary(ByteBuffer part, boolean last) {
        if (refused) {
            return;
        }
        if (bytesSoFar.position() + part.remaining() > FrameCodec.LARGEST_FRAME) {
            refuse(ClosingReason.TOO_LARGE);
        } else if (!last && !frames.allows()) {
            refuse(ClosingReason.FLOODING);
        } else if (last && bytesSoFar.position() == 0) {
            binary(part);
        } else {
            bytesSoFar.put(part);
            if (last) {
                binary(bytesSoFar.flip());
                bytesSoFar.clear();
            }
        }
    }

    private void text(String text) {
        if (!messages.allows()) {
            refuse(ClosingReason.FLOODING);
        } else {
            parse(text).ifPresentOrElse(this::receive, () -> refuse(ClosingReason.MALFORMED_MESSAGE));
        }
    }

    private void binary(ByteBuffer bytes) {
        VoiceSession joined = session;
        if (joined == null) {
            refuse(ClosingReason.NOT_JOINED);
            return;
        }
        AudioFrame frame = sampleRate == 0 ? null : FrameCodec.decode(bytes, sampleRate);
        if (frame == null) {
            refuse(ClosingReason.MALFORMED_FRAME);
        } else if (!frames.allows()) {
            refuse(ClosingReason.FLOODING);
        } else {
            joined.microphone(frame);
        }
    }

    /// The line is gone.
    void closed() {
        cancelTimeout();
        VoiceSession joined = session;
        if (joined != null) {
            joined.leave(ClosingReason.OVER);
        }
    }

    private Optional<ClientMessage> parse(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, ClientMessage.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void receive(ClientMessage message) {
        VoiceSession joined = session;
        if (message instanceof ClientMessage.Join join && joined == null) {
            join(join);
        } else if (joined == null || message instanceof ClientMessage.Join) {
            refuse(ClosingReason.NOT_JOINED);
        } else {
            pass(message, joined);
        }
    }

    private void join(ClientMessage.Join join) {
        cancelTimeout();
        if (join.protocol() == null || join.protocol() != ClientMessage.PROTOCOL) {
            refuse(ClosingReason.PROTOCOL_VERSION);
            return;
        }
        Optional<Grant> grant =
                tokens.check(join.token()).filter(g -> g.session().equals(join.sessionId()));
        if (grant.isEmpty()) {
            refuse(ClosingReason.TOKEN_INVALID);
            return;
        }
        if (Boolean.FALSE.equals(join.speaker())) {
            connection.playsNothing();
        }
        connection.reads(Boolean.TRUE.equals(join.reads()));
        sampleRate = join.microphone() == null ? 0 : join.microphone().sampleRate();
        try {
            session = sessions.join(grant.get(), sampleRate == 0 ? null : sampleRate, connection);
        } catch (VoiceSessions.Refused e) {
            refuse(e.reason());
        } catch (DataAccessException | TransactionException e) {
            log.warn("The database does not let a client join", e);
            refuse(ClosingReason.INTERNAL);
        }
    }

    private void pass(ClientMessage message, VoiceSession joined) {
        switch (message) {
            case ClientMessage.Playback m
            when m.state().equals("rewound") -> joined.rewound(m.reply(), Duration.ofMillis(m.playedMs()));
            case ClientMessage.Playback m ->
                joined.played(
                        m.reply(), Duration.ofMillis(m.playedMs()), m.state().equals("ended"));
            case ClientMessage.Answer m
            when m.text().length() > settings.answerCharacters() -> refuse(ClosingReason.TOO_LARGE);
            case ClientMessage.Answer m ->
                joined.post(new AnswerTyped(m.clientId(), m.text().strip()));
            case ClientMessage.OwnSpeech m -> {
                connection.reads(m.voice());
                joined.ownEars(m.ears());
            }
            case ClientMessage.Heard m
            when m.text().length() > settings.answerCharacters() -> refuse(ClosingReason.TOO_LARGE);
            case ClientMessage.Heard m -> joined.heard(m.text().strip(), m.last(), m.confidence());
            case ClientMessage.Reading m ->
                joined.read(m.reply(), m.sentences(), m.state().equals("ended"));
            case ClientMessage.Done _ -> joined.post(new AnswerFinished());
            case ClientMessage.Typing m -> joined.post(new TypingChanged(m.active()));
            case ClientMessage.Repeat _ -> joined.post(new RepeatAsked());
            case ClientMessage.Mute m -> joined.post(new MuteChanged(m.muted()));
            case ClientMessage.Pause _ -> joined.post(new PauseAsked());
            case ClientMessage.Resume _ -> joined.post(new ResumeAsked());
            case ClientMessage.Timing m ->
                timing(m.profile())
                        .ifPresentOrElse(
                                profile -> joined.post(new TimingChanged(profile)),
                                () -> refuse(ClosingReason.MALFORMED_MESSAGE));
            case ClientMessage.Mode m ->
                TurnMode.of(m.mode())
                        .ifPresentOrElse(
                                mode -> joined.post(new ModeChanged(mode)),
                                () -> refuse(ClosingReason.MALFORMED_MESSAGE));
            case ClientMessage.End _ -> joined.post(new EndAsked());
            case ClientMessage.Ping m -> connection.tell(new ServerMessage.Pong(m.t()));
            case ClientMessage.Join _ -> refuse(ClosingReason.NOT_JOINED);
        }
    }

    private static Optional<TimingProfile> timing(String id) {
        return Stream.of(TimingProfile.values())
                .filter(profile -> profile.id().equals(id))
                .findFirst();
    }

    private void refuse(ClosingReason reason) {
        refused = true;
        cancelTimeout();
        VoiceSession joined = session;
        if (joined == null) {
            connection.close(reason);
        } else {
            joined.leave(reason);
        }
    }

    private void cancelTimeout() {
        if (joinTimeout != null) {
            joinTimeout.cancel(false);
        }
    }
}
