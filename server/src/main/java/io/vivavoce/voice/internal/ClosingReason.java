package io.vivavoce.voice.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why a live connection is closed, with its WebSocket close code. Codes from 4000 on follow the HTTP status they
/// resemble.
enum ClosingReason {
    OVER(1000, ""),
    MALFORMED_MESSAGE(4400, "This message is not of the protocol."),
    MALFORMED_FRAME(4400, "This frame is not of the protocol."),
    PROTOCOL_VERSION(4400, "This server speaks protocol version 1."),
    NOT_JOINED(4400, "The first message must be one join."),
    JOIN_TIMEOUT(4408, "No join came in time."),
    TOKEN_INVALID(4401, "This token does not open this interview, or it has expired."),
    MINUTES_USED_UP(4402, "There are not enough minutes left."),
    CONSENT_MISSING(4403, "Consent has not been recorded yet."),
    SESSION_NOT_FOUND(4404, "There is no such interview."),
    REPLACED(4409, "The interview was opened somewhere else."),
    SESSION_ENDED(4410, "This interview has ended."),
    TOO_LARGE(4413, "This message is too large."),
    FLOODING(4429, "Too much is sent too fast."),
    SLOW_CLIENT(4503, "The connection does not take what is sent."),
    OVERLOADED(1013, "All places are taken."),
    DRAINING(1012, "The server is restarting. Nothing is lost."),
    INTERNAL(1011, "Something broke here. Nothing that was stored is lost.");

    private static final long RETRY_AFTER_SECONDS = 30;

    private final int closeCode;
    private final String title;

    ClosingReason(int closeCode, String title) {
        this.closeCode = closeCode;
        this.title = title;
    }

    int closeCode() {
        return closeCode;
    }

    /// The name on the wire.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What the client is told before the close, null when it knows already.
    @Nullable
    ServerMessage message() {
        return this == OVER
                ? null
                : new ServerMessage.Failure(code(), title, true, this == OVERLOADED ? RETRY_AFTER_SECONDS : null);
    }
}
