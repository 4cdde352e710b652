package io.vivavoce.language.internal;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.HttpFailures;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which model of a server is used: the one of the settings, or else the first that the server names and that is not
/// for embeddings. Thread-safe.
final class ModelName {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connection connection;
    private final String path;
    private final String list;
    private final String key;
    private final LanguageProperties limits;
    private volatile @Nullable String name;

    private ModelName(
            Connection connection, String configured, String path, String list, String key, LanguageProperties limits) {
        this.connection = connection;
        this.path = path;
        this.list = list;
        this.key = key;
        this.limits = limits;
        this.name = configured.isBlank() ? null : configured;
    }

    static ModelName openAi(Connection connection, String configured, LanguageProperties limits) {
        return new ModelName(connection, configured, "/models", "data", "id", limits);
    }

    static ModelName ollama(Connection connection, String configured, LanguageProperties limits) {
        return new ModelName(connection, configured, "/api/tags", "models", "name", limits);
    }

    /// @throws ProviderException when the server cannot be asked, or has none
    String get() {
        String known = name;
        if (known == null) {
            known = asked();
            name = known;
        }
        return known;
    }

    private String asked() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(connection.at(path)).timeout(limits.idleTimeout());
        if (!connection.key().isBlank()) {
            request.header("Authorization", "Bearer " + connection.key());
        }
        try {
            HttpResponse<String> answer = connection.http().send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw HttpFailures.of(connection, answer.statusCode(), answer.headers(), answer.body());
            }
            return first(JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw HttpFailures.of(connection, e);
        } catch (JacksonException e) {
            throw new ProviderException(
                    Kind.CRASHED, connection.provider() + " sent a list of models nobody can read.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(Kind.UNAVAILABLE, connection.provider() + " was not waited for.");
        }
    }

    private String first(JsonNode answer) {
        return answer.path(list)
                .valueStream()
                .map(model -> model.path(key).asString(""))
                .filter(model ->
                        !model.isBlank() && !model.toLowerCase(Locale.ROOT).contains("embed"))
                .findFirst()
                .orElseThrow(() -> new ProviderException(
                        Kind.UNAVAILABLE,
                        connection.provider()
                                + " has no model that writes. Load one there, or name it in the settings."));
    }
}
