package io.vivavoce.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A browser's requests, one after the other on one connection. Used by one thread.
final class SignedInClient implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("/sign-in/confirm\\?token=([A-Za-z0-9_-]+)");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final URI server;

    private SignedInClient(URI server) {
        this.server = server;
    }

    /// Of a server on which nobody signs in.
    static SignedInClient local(URI server) {
        return new SignedInClient(server);
    }

    /// Signed in by a link from the server's own mailbox.
    static SignedInClient signIn(URI server, String email) throws IOException {
        SignedInClient client = new SignedInClient(server);
        client.get("/api/me");
        client.post("/api/sign-in/link", "{\"email\":\"" + email + "\"}");
        Matcher token =
                TOKEN.matcher(client.send(client.request("/api/mailbox")).body());
        if (!token.find()) {
            throw new IllegalStateException("The mailbox has no link for " + email);
        }
        client.post("/api/sign-in/link/consume", "{\"token\":\"" + token.group(1) + "\"}");
        return client;
    }

    /// How long the answer took, in milliseconds.
    double get(String path) throws IOException {
        HttpRequest request = request(path).build();
        long start = System.nanoTime();
        send(request);
        return (System.nanoTime() - start) / 1e6;
    }

    private void post(String path, String json) throws IOException {
        send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString(json)));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
