package io.vivavoce.identity.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands in for an OpenID provider: tells where its keys are, and the keys.
final class IssuerServer implements AutoCloseable {
    static final int RSA_BITS = 2048;

    final RSAKey key = newKey("first");
    final List<JWK> published = new CopyOnWriteArrayList<>(List.of(key.toPublicJWK()));
    final AtomicInteger keysAsked = new AtomicInteger();
    volatile boolean down;
    private final HttpServer server;

    IssuerServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/realms/test/.well-known/openid-configuration",
                exchange -> answer(exchange, """
                {"issuer":"%s","jwks_uri":"%s/keys","subject_types_supported":["public"],
                 "authorization_endpoint":"%s/auth","response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(uri(), uri(), uri())));
        for (String keys : List.of("/realms/test/keys", "/auth/v1/.well-known/jwks.json")) {
            server.createContext(keys, exchange -> {
                keysAsked.incrementAndGet();
                answer(exchange, new JWKSet(List.copyOf(published)).toString());
            });
        }
        server.start();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String uri() {
        return base() + "/realms/test";
    }

    String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(down ? 503 : 200, down ? -1 : body.length);
            if (!down) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
