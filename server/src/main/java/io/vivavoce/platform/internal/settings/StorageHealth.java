package io.vivavoce.platform.internal.settings;

import io.vivavoce.platform.DataDirectory;
import io.vivavoce.platform.Finding;
import io.vivavoce.platform.HealthCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Whether what people entrust to the server can still be written down.
@Component
class StorageHealth implements HealthCheck {
    static final String SUBJECT = "storage";

    private final DataDirectory directory;
    private final InstallationSettings settings;

    StorageHealth(DataDirectory directory, InstallationSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public Finding check() {
        return look(directory.path(), settings.minFreeSpace());
    }

    static Finding look(Path directory, DataSize wanted) {
        if (!Files.isWritable(directory)) {
            return Finding.down(SUBJECT, directory + " is not writable: change its owner, or choose another one.");
        }
        // Not Files.getFileStore: that reads the table of mounts, which says nothing of a chroot's root.
        long free = directory.toFile().getUsableSpace();
        String space = DataSize.ofBytes(free).toMegabytes() + " MB free in " + directory;
        return free < wanted.toBytes()
                ? Finding.degraded(SUBJECT, space + ": make room, or move it with VIVAVOCE_DATA_DIR.")
                : Finding.ok(SUBJECT, space + ".");
    }
}
