package io.vivavoce.speech.internal.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The models on this machine. A directory with a model's name is a model that is whole and was checked: what is not
/// lies elsewhere until it is. Thread-safe; looks anew at every call, so a model counts from the moment it is there.
///
/// @param root where they lie
public record ModelStore(Path root) {
    private static final String INCOMING = "incoming";
    private static final String UNFINISHED = ".unfinished";

    /// The one of an installation.
    public static ModelStore of(Path dataDirectory) {
        return new ModelStore(dataDirectory.toAbsolutePath().normalize().resolve("models"));
    }

    public Optional<Path> find(String id) {
        Path directory = root.resolve(id);
        return Files.isDirectory(directory) ? Optional.of(directory) : Optional.empty();
    }

    /// Whether a model and what it needs are here.
    public boolean usable(LocalModel model) {
        return find(model.id()).isPresent()
                && model.library().map(library -> find(library).isPresent()).orElse(true);
    }

    /// The best usable model of an engine for a language.
    ///
    /// @param chosen the only one that counts, if it is not empty
    public Optional<LocalModel> best(Catalogue catalogue, String engine, Locale language, String chosen) {
        return catalogue.models().stream()
                .filter(model -> model.kind() != LocalModel.Kind.LIBRARY)
                .filter(model -> model.engine().equals(engine) && model.serves(language))
                .filter(model -> chosen.isEmpty() || model.id().equals(chosen))
                .filter(this::usable)
                .max(Comparator.comparingInt(LocalModel::quality));
    }

    /// Where people put files they fetched themselves.
    Path incoming() {
        return root.resolve(INCOMING);
    }

    /// Where a model is put together.
    Path unfinished(LocalModel model) {
        return root.resolve(UNFINISHED).resolve(model.id());
    }

    /// Bytes of it that are here, of those still to be fetched.
    long begun(LocalModel model) {
        Path directory = unfinished(model);
        return model.files().stream()
                .flatMap(file -> Stream.of(directory.resolve(file.name()), part(directory, file)))
                .mapToLong(ModelStore::size)
                .sum();
    }

    static Path part(Path directory, ModelFile file) {
        return directory.resolve(file.name() + ".part");
    }

    static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes a model away, whole or begun; returns whether there was anything.
    boolean remove(LocalModel model) throws IOException {
        boolean whole = delete(root.resolve(model.id()));
        return delete(unfinished(model)) || whole;
    }

    private static boolean delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return false;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
        return true;
    }
}
