package io.vivavoce.identity;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// One browser: keeps cookies, and sends the page's own token with what changes something.
public final class Browser {
    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public Browser(MockMvcTester mvc) {
        this.mvc = mvc;
        get("/api/me");
    }

    public MvcTestResult get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    public MvcTestResult post(String path, String json) {
        return send(HttpMethod.POST, path, json);
    }

    public MvcTestResult patch(String path, String json) {
        return send(HttpMethod.PATCH, path, json);
    }

    public MvcTestResult delete(String path) {
        return send(HttpMethod.DELETE, path, null);
    }

    public MvcTestResult delete(String path, String json) {
        return send(HttpMethod.DELETE, path, json);
    }

    public MvcTestResult post(String path, String json, String header, String value) {
        return send(HttpMethod.POST, path, json, Map.of(header, value));
    }

    public MvcTestResult send(HttpMethod method, String path, @Nullable String json) {
        return send(method, path, json, Map.of());
    }

    private MvcTestResult send(HttpMethod method, String path, @Nullable String json, Map<String, String> headers) {
        var request = mvc.method(method).uri(URI.create("http://localhost" + path));
        if (json != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        request = request.header("Host", "localhost");
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request = request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            request = request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN").getValue());
        }
        MvcTestResult result = request.exchange();
        for (Cookie cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return result;
    }

    /// What it holds of this name, or nothing.
    public String cookie(String name) {
        Cookie cookie = cookies.get(name);
        return cookie == null ? "" : cookie.getValue();
    }

    /// The token in the newest link by mail to this address.
    public String tokenInMailTo(String email) throws Exception {
        return tokenInMailTo(email, "/sign-in/confirm");
    }

    /// A value of the answer's JSON, as text.
    public static String value(MvcTestResult answer, String pointer) throws Exception {
        return JSON.readTree(answer.getResponse().getContentAsString())
                .at(pointer)
                .asString();
    }

    /// The token in the newest letter to this address whose link leads to `path`.
    public String tokenInMailTo(String email, String path) throws Exception {
        for (var letter : JSON.readTree(get("/api/mailbox").getResponse().getContentAsString())
                .path("messages")) {
            Matcher found = Pattern.compile(path + "\\?token=([A-Za-z0-9_-]+)")
                    .matcher(letter.path("text").asString());
            if (letter.path("to").asString().equals(email) && found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("no mail to " + email + " leads to " + path);
    }

    /// Signs in by a mailed link.
    public Browser signIn(String email) throws Exception {
        post("/api/sign-in/link", "{\"email\":\"" + email + "\"}");
        post(
                "/api/sign-in/link/consume",
                "{\"token\":\"" + tokenInMailTo(email.strip().toLowerCase(Locale.ROOT)) + "\"}");
        return this;
    }
}
