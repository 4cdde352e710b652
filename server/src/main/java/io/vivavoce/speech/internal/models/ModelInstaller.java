package io.vivavoce.speech.internal.models;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Brings a model to this machine: from where people put it, or from its address. A file gets its name once its
/// checksum is right, and the model its directory once all its files are there. Used by one thread; of two processes
/// that want the same model at once, the second one is refused.
final class ModelInstaller {
    private final ModelStore store;
    private final DownloadSettings settings;
    private final String mirror;
    private final ToLongFunction<Path> freeSpace;
    private final Progress progress;

    ModelInstaller(ModelStore store, DownloadSettings settings, ToLongFunction<Path> freeSpace, Progress progress) {
        this.store = store;
        this.settings = settings;
        mirror = settings.url().replaceFirst("/+$", "");
        this.freeSpace = freeSpace;
        this.progress = progress;
    }

    /// Does nothing when the model is here.
    void install(LocalModel model) throws ModelException, IOException, InterruptedException {
        if (store.find(model.id()).isPresent()) {
            return;
        }
        Path directory = Files.createDirectories(store.unfinished(model));
        Path lockFile = directory.resolveSibling(model.id() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new ModelException(model.id() + " is being fetched by another process");
            }
            requireSpace(model);
            for (ModelFile file : model.files()) {
                take(model, file, directory);
            }
            for (ModelFile file : model.files()) {
                unpack(file, directory);
            }
            Files.move(directory, store.root().resolve(model.id()), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(lockFile);
    }

    private void requireSpace(LocalModel model) throws ModelException {
        long unpacked =
                model.files().stream().mapToLong(ModelFile::unpackedBytes).sum();
        long wanted = model.bytes()
                - store.begun(model)
                + unpacked
                + settings.minFreeSpace().toBytes();
        long free = freeSpace.applyAsLong(store.root());
        if (free < wanted) {
            throw new ModelException("The disk has too little room for " + model.id() + ": " + Sizes.of(wanted)
                    + " are needed, with a reserve of "
                    + Sizes.of(settings.minFreeSpace().toBytes()) + ", and " + Sizes.of(free)
                    + " are free in " + store.root());
        }
    }

    private void take(LocalModel model, ModelFile file, Path directory)
            throws ModelException, IOException, InterruptedException {
        Path whole = directory.resolve(file.name());
        if (Files.exists(whole)) {
            return;
        }
        Path brought = store.incoming().resolve(file.name());
        if (Files.exists(brought)) {
            requireChecksum(brought, file, "It lies in " + store.incoming() + ": replace it.");
            Files.move(brought, whole, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        Path part = ModelStore.part(directory, file);
        try {
            new HttpFetch(settings).complete(address(model, file), part, file, progress);
        } finally {
            progress.done(file.name());
        }
        Files.deleteIfExists(HttpFetch.version(part));
        try {
            requireChecksum(part, file, "It was thrown away.");
        } catch (ModelException e) {
            Files.delete(part);
            throw e;
        }
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireChecksum(Path path, ModelFile file, String remark) throws ModelException, IOException {
        if (!Checksum.matches(path, file.sha256())) {
            throw new ModelException("The checksum of " + file.name() + " is not right: this is another file, or a"
                    + " broken one. " + remark);
        }
    }

    private static void unpack(ModelFile file, Path directory) throws IOException {
        Path archive = directory.resolve(file.name());
        if (file.archive()) {
            Archive.unpack(archive, directory);
            Files.delete(archive);
        }
    }

    /// Where a file is fetched.
    URI address(LocalModel model, ModelFile file) {
        return mirror.isEmpty() ? file.address() : URI.create(mirror + "/" + model.id() + "/" + file.name());
    }
}
