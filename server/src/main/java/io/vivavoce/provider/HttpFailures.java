package io.vivavoce.provider;

import io.vivavoce.provider.ProviderException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// What a provider's refusal or a broken line means, the same for every adapter that speaks HTTP or WebSocket.
///
/// Messages hold the provider's own words of its error, shortened, without anything that looks like a key.
public final class HttpFailures {
    /// By which Google tells a wrong key from other bad requests: it answers both with 400.
    private static final String WRONG_KEY = "API_KEY_INVALID";

    private HttpFailures() {}

    /// The failure that an answer tells of.
    ///
    /// @param status anything but 2xx
    /// @param body as far as it was read; may be empty
    public static ProviderException of(Connection connection, int status, HttpHeaders headers, String body) {
        Kind kind = body.contains(WRONG_KEY) ? Kind.UNAUTHORISED : kind(status);
        String said = VendorMessage.in(body, connection.key());
        String message =
                connection.provider() + " " + meaning(kind) + " (" + status + ")" + (said.isEmpty() ? "" : ": " + said);
        Duration again = kind == Kind.BUSY || status >= 500 ? RetryTimes.of(headers, body) : null;
        return new ProviderException(kind, shortened(message), null, status, again);
    }

    /// The failure that a message of an open stream tells of.
    ///
    /// @param message as it came, JSON or plain
    public static ProviderException said(Connection connection, Kind kind, String message) {
        String said = VendorMessage.in(message, connection.key());
        return new ProviderException(
                kind, shortened(connection.provider() + " " + meaning(kind) + (said.isEmpty() ? "" : ": " + said)));
    }

    /// The failure behind an exception of the HTTP client. One that was translated already is handed back as it is.
    public static ProviderException of(Connection connection, Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof ProviderException known) {
            return known;
        }
        if (cause instanceof WebSocketHandshakeException refused && refused.getResponse() != null) {
            HttpResponse<?> answer = refused.getResponse();
            String body = answer.body() instanceof String text ? text : "";
            return of(connection, answer.statusCode(), answer.headers(), body);
        }
        Kind kind = kind(cause);
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String message = connection.provider() + " " + meaning(kind) + ": "
                + VendorMessage.withoutKeys(detail, connection.key());
        return new ProviderException(kind, shortened(message), cause);
    }

    /// What a status other than 2xx means.
    public static Kind kind(int status) {
        return switch (status) {
            case 401, 402, 403 -> Kind.UNAUTHORISED;
            case 408 -> Kind.TIMEOUT;
            case 429 -> Kind.BUSY;
            default -> status >= 400 && status < 500 ? Kind.REJECTED : Kind.CRASHED;
        };
    }

    private static Kind kind(Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException _, TimeoutException _ -> Kind.TIMEOUT;
            case ConnectException _, UnknownHostException _, NoRouteToHostException _ -> Kind.UNAVAILABLE;
            case UnresolvedAddressException _, SSLException _ -> Kind.UNAVAILABLE;
            default -> unreachable(cause) ? Kind.UNAVAILABLE : Kind.CRASHED;
        };
    }

    /// The client wraps what it met on the way to a connection.
    private static boolean unreachable(Throwable cause) {
        Throwable inner = cause.getCause();
        return inner instanceof ConnectException
                || inner instanceof UnknownHostException
                || inner instanceof UnresolvedAddressException;
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && isWrapper(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapper(@Nullable Throwable thrown) {
        return thrown instanceof CompletionException
                || thrown instanceof ExecutionException
                || (thrown instanceof IOException && thrown.getCause() instanceof ProviderException);
    }

    private static String meaning(Kind kind) {
        return switch (kind) {
            case UNAVAILABLE -> "cannot be reached";
            case UNAUTHORISED -> "does not accept the key";
            case BUSY -> "has no room for more requests";
            case TIMEOUT -> "did not answer in time";
            case REJECTED -> "does not take the request";
            case CRASHED -> "broke";
        };
    }

    private static String shortened(String message) {
        return message.length() <= VendorMessage.LONGEST ? message : message.substring(0, VendorMessage.LONGEST);
    }
}
