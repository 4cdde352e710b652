package io.vivavoce.platform.internal.database;

import io.vivavoce.platform.StartRefusedException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// How one role reaches the database.
///
/// @param url JDBC, without user and password
record DatabaseAddress(String url, String user, String password) {
    private static final String JDBC = "jdbc:";
    private static final Set<String> SCHEMES = Set.of("postgres", "postgresql");

    /// Reads `postgres://user:password@host:port/name?sslmode=…` and the JDBC form
    /// `jdbc:postgresql://host:port/name?user=…&password=…`.
    static DatabaseAddress parse(String text) {
        URI uri = URI.create(text.startsWith(JDBC) ? text.substring(JDBC.length()) : text);
        if (!SCHEMES.contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
            throw new StartRefusedException(
                    "A database address does not begin with postgres:// or jdbc:postgresql://, or names no host",
                    "correct DATABASE_URL and DATABASE_OWNER_URL; see docs/operations.md");
        }
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String[] login = uri.getRawUserInfo() == null
                ? new String[] {parameter(query, "user"), parameter(query, "password")}
                : uri.getRawUserInfo().split(":", 2);
        String rest = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("user=") && !part.startsWith("password="))
                .collect(Collectors.joining("&"));
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String url =
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + (rest.isEmpty() ? "" : "?" + rest);
        return new DatabaseAddress(url, decode(login[0]), login.length > 1 ? decode(login[1]) : "");
    }

    DriverManagerDataSource unpooled() {
        return new DriverManagerDataSource(url, user, password);
    }

    /// The same server and database for another role.
    DatabaseAddress of(String role, String itsPassword) {
        return new DatabaseAddress(url, role, itsPassword);
    }

    /// Another database on the same server.
    DatabaseAddress database(String name) {
        String[] parts = url.split("\\?", 2);
        int path = parts[0].indexOf('/', parts[0].indexOf("//") + 2);
        String server = path < 0 ? parts[0] : parts[0].substring(0, path);
        return new DatabaseAddress(server + "/" + name + (parts.length > 1 ? "?" + parts[1] : ""), user, password);
    }

    /// The form `postgres://`, password and all, without one when it is empty.
    String setting() {
        String login = encode(user) + (password.isEmpty() ? "" : ":" + encode(password));
        return "postgres://" + login + "@" + url.substring(url.indexOf("//") + 2);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String parameter(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
