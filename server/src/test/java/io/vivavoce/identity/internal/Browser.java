package io.vivavoce.identity.internal;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// One browser: keeps cookies, and sends the page's own token with what changes something.
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("/sign-in/confirm\\?token=([A-Za-z0-9_-]+)");

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    Browser(MockMvcTester mvc) {
        this.mvc = mvc;
        get("/api/me");
    }

    MvcTestResult get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    MvcTestResult post(String path, String json) {
        return send(HttpMethod.POST, path, json);
    }

    MvcTestResult patch(String path, String json) {
        return send(HttpMethod.PATCH, path, json);
    }

    MvcTestResult delete(String path) {
        return send(HttpMethod.DELETE, path, null);
    }

    MvcTestResult send(HttpMethod method, String path, @org.jspecify.annotations.Nullable String json) {
        var request = mvc.method(method).uri(URI.create("http://localhost" + path));
        if (json != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        request = request.header("Host", "localhost");
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
    String cookie(String name) {
        Cookie cookie = cookies.get(name);
        return cookie == null ? "" : cookie.getValue();
    }

    /// The token in the newest letter of this machine's mailbox to this address.
    String tokenInMailTo(String email) throws Exception {
        String letters = get("/api/mailbox").getResponse().getContentAsString();
        int letter = letters.indexOf("\"to\":\"" + email + "\"");
        if (letter < 0) {
            throw new AssertionError("no mail to " + email + " in " + letters);
        }
        Matcher found = TOKEN.matcher(letters);
        if (!found.find(letter)) {
            throw new AssertionError("no link in the mail to " + email);
        }
        return found.group(1);
    }

    /// Signs in by a mailed link.
    Browser signIn(String email) throws Exception {
        post("/api/sign-in/link", "{\"email\":\"" + email + "\"}");
        post("/api/sign-in/link/consume", "{\"token\":\"" + tokenInMailTo(People.normal(email)) + "\"}");
        return this;
    }
}
