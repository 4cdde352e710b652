package io.vivavoce.e2e;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The stand-ins of all vendors in a process of their own on free ports, as `./viva dev --stand-ins` starts them.
final class VendorStandIns implements AutoCloseable {
    private static final Path CLASSES = Path.of("..", "server", "target", "test-classes");
    private static final Pattern SETTING = Pattern.compile("export (VIVAVOCE_PROVIDERS_\\w+)=(\\S+)");
    private static final Pattern READY = Pattern.compile("# ready, faults at (\\S+)");

    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Process process;
    private final URI faults;

    VendorStandIns() throws IOException {
        if (!Files.exists(CLASSES.resolve("io/vivavoce/standin/StandIns.class"))) {
            throw new IllegalStateException("The stand-ins are not compiled: run mvn -pl server test-compile");
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "io.vivavoce.standin.StandIns",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CLASSPATH", CLASSES + File.pathSeparator + System.getProperty("java.class.path"));
        process = builder.start();
        faults = readSettings();
    }

    private URI readSettings() throws IOException {
        BufferedReader printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            Matcher setting = SETTING.matcher(line);
            Matcher ready = READY.matcher(line);
            if (setting.matches()) {
                variables.put(setting.group(1), setting.group(2));
            } else if (ready.matches()) {
                return URI.create(ready.group(1));
            }
        }
        throw new IllegalStateException("the stand-ins did not start");
    }

    /// The setting that leads a server to the stand-in of a provider.
    Map<String, String> leadingTo(String provider) {
        return Map.of("vivavoce.providers." + provider + ".base-url", variable(provider, "BASE_URL"));
    }

    /// The only key that the stand-in of a provider takes.
    String key(String provider) {
        return variable(provider, "API_KEY");
    }

    private String variable(String provider, String name) {
        return Objects.requireNonNull(
                variables.get("VIVAVOCE_PROVIDERS_" + provider.toUpperCase(Locale.ROOT) + "_" + name));
    }

    /// @param fault `SERVER_ERROR`, `STALL` and the like, or `NONE`
    void fault(String provider, String fault) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status = http.send(
                            HttpRequest.newBuilder(faults.resolve("/" + provider + "/_fault"))
                                    .POST(HttpRequest.BodyPublishers.ofString("{\"fault\":\"" + fault + "\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalArgumentException(provider + " does not take " + fault + ": " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
