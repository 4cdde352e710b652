package io.vivavoce.platform.internal.settings;

import io.vivavoce.platform.Examination;
import io.vivavoce.platform.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/// The Java that runs, and the disk the data lies on.
public class MachineExamination implements Examination {
    @Override
    public List<Finding> examine(Environment settings) {
        return List.of(java(), disk(settings));
    }

    private static Finding java() {
        Runtime runtime = Runtime.getRuntime();
        return Finding.ok(
                "Java",
                System.getProperty("java.vm.name") + " " + Runtime.version() + " on " + runtime.availableProcessors()
                        + " cores, up to "
                        + DataSize.ofBytes(runtime.maxMemory()).toMegabytes() + " MB of heap.");
    }

    private static Finding disk(Environment settings) {
        Path directory =
                Path.of(settings.getProperty("vivavoce.data-dir", "data")).toAbsolutePath();
        Path existing = directory;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        Finding storage = StorageHealth.look(
                existing, settings.getProperty("vivavoce.min-free-space", DataSize.class, DataSize.ofMegabytes(500)));
        return new Finding("Disk", storage.state(), storage.detail());
    }
}
