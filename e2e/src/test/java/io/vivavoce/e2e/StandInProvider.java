package io.vivavoce.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// An OpenID provider that signs in whoever it is told to: discovery, authorization code with PKCE, ID tokens signed
/// with RS256, as OpenID Connect Core 1.0 and RFC 7636 describe them. It refuses a client that does not keep to
/// them.
final class StandInProvider implements AutoCloseable {
    static final String CLIENT = "viva-voce";
    static final String SECRET = "stand-in secret/with:signs";

    private static final int RSA_BITS = 2048;
    private static final int VALID_SECONDS = 300;

    private final HttpServer server;
    private final KeyPair keys;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile boolean refusing;

    StandInProvider() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/keys", exchange -> answer(exchange, keySet()));
        server.start();
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The next one who comes is this person.
    void signsIn(String subject, String email, boolean verified, String name) {
        refusing = false;
        person = Map.of("sub", subject, "email", email, "email_verified", verified, "name", name);
    }

    /// The next one who comes changes their mind.
    void isRefused() {
        refusing = true;
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer",
                issuer().toString(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"});
    }

    private Map<String, Object> keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Map.of("keys", new Object[] {
            Map.of(
                    "kty", "RSA",
                    "kid", "one",
                    "use", "sig",
                    "alg", "RS256",
                    "n", base64(unsigned(key.getModulus())),
                    "e", base64(unsigned(key.getPublicExponent())))
        });
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        asked.put(code, query);
        String back = refusing ? "error=access_denied" : "code=" + code;
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        query.get("redirect_uri") + "?" + back + "&state="
                                + encoded(String.valueOf(query.get("state"))));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        Map<String, String> request =
                Objects.requireNonNullElse(asked.remove(String.valueOf(form.get("code"))), Map.of());
        String expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.US_ASCII));
        boolean right = expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && String.valueOf(request.get("redirect_uri")).equals(form.get("redirect_uri"))
                && "S256".equals(request.get("code_challenge_method"))
                && challenge(String.valueOf(form.get("code_verifier"))).equals(request.get("code_challenge"));
        if (!right) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        Map<String, Object> claims = new HashMap<>(person);
        claims.put("iss", issuer().toString());
        claims.put("aud", CLIENT);
        claims.put("nonce", request.get("nonce"));
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", Instant.now().getEpochSecond() + VALID_SECONDS);
        answer(exchange, Map.of("access_token", "unused", "token_type", "Bearer", "id_token", signed(claims)));
    }

    private String signed(Map<String, Object> claims) {
        String content = base64(ProductClient.JSON.writeValueAsBytes(Map.of("alg", "RS256", "kid", "one"))) + "."
                + base64(ProductClient.JSON.writeValueAsBytes(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, Map<String, ?> body) throws IOException {
        byte[] json = ProductClient.JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
