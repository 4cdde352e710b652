package io.vivavoce.resume.internal;

import io.vivavoce.platform.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes files that no row names: a server that was killed between writing a file and its row leaves one behind.
@Component
class ForgottenFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenFiles.class);
    /// A younger one may belong to an upload that is under way.
    private static final Duration MIN_AGE = Duration.ofHours(1);

    private final ResumeFiles files;
    private final ResumeTable table;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ForgottenFiles(ResumeFiles files, ResumeTable table, TransactionTemplate transaction, InstantSource clock) {
        this.files = files;
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void delete() {
        files.tenants().forEach(tenant -> Tenant.run(tenant, this::deleteOfTenant));
    }

    private void deleteOfTenant() {
        UUID tenant = Tenant.current();
        Instant old = clock.instant().minus(MIN_AGE);
        Set<String> forgotten = files.namesBefore(old);
        Set<String> named = transaction.execute(
                status -> table.all().stream().map(StoredResume::storedName).collect(Collectors.toSet()));
        forgotten.removeAll(named);
        forgotten.forEach(files::delete);
        if (!forgotten.isEmpty()) {
            LOG.info("Deleted {} files of no résumé of tenant {}", forgotten.size(), tenant);
        }
    }
}
