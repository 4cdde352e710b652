package io.vivavoce.speech.internal.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The models that can be fetched, each with its licence, addresses and checksums.
///
/// @param models in the order in which people see them
public record Catalogue(List<LocalModel> models) {
    private static final String RESOURCE = "/speech/models.json";

    public Catalogue {
        models = List.copyOf(models);
    }

    /// The one that comes with the product, for this machine.
    public static Catalogue read() {
        try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
            JsonNode entries = JsonMapper.shared().readTree(Objects.requireNonNull(in, RESOURCE));
            List<LocalModel> models = new ArrayList<>();
            entries.forEach(entry -> models.add(model(entry, System.getProperty("os.arch"))));
            return new Catalogue(
                    models.stream().filter(model -> !model.files().isEmpty()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<LocalModel> find(String id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /// A model with the library it needs before it.
    public List<LocalModel> withLibrary(LocalModel model) {
        List<LocalModel> both = new ArrayList<>();
        model.library().flatMap(this::find).ifPresent(both::add);
        both.add(model);
        return both;
    }

    private static LocalModel model(JsonNode entry, String machine) {
        List<String> languages = new ArrayList<>();
        entry.path("languages").forEach(language -> languages.add(language.asString()));
        List<ModelFile> files = new ArrayList<>();
        entry.path("files").forEach(file -> files.add(file(file)));
        @Nullable String needs = entry.hasNonNull("needs") ? entry.path("needs").asString() : null;
        JsonNode licence = entry.path("licence");
        return new LocalModel(
                text(entry, "id"),
                LocalModel.Kind.valueOf(text(entry, "kind").toUpperCase(Locale.ROOT)),
                text(entry, "engine"),
                languages,
                entry.path("quality").asInt(0),
                entry.path("offered").asBoolean(false),
                needs,
                text(entry, "about"),
                new LocalModel.Licence(text(licence, "name"), text(licence, "address")),
                files.stream().filter(file -> file.fits(machine)).toList());
    }

    private static ModelFile file(JsonNode file) {
        return new ModelFile(
                text(file, "name"),
                file.path("architecture").asString(""),
                file.path("bytes").asLong(),
                file.path("unpackedBytes").asLong(0),
                URI.create(text(file, "address")),
                text(file, "sha256"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }
}
