package io.vivavoce.platform.internal.database;

import io.vivavoce.platform.Examination;
import io.vivavoce.platform.Finding;
import io.vivavoce.platform.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/// Which PostgreSQL there is, and whether it can be used.
public class DatabaseExamination implements Examination {
    private static final String SUBJECT = "PostgreSQL";

    @Override
    public List<Finding> examine(Environment settings) {
        String url = settings.getProperty("vivavoce.database.url");
        try {
            return List.of(
                    StringUtils.hasText(url)
                            ? external(DatabaseAddress.parse(url))
                            : embedded(Path.of(settings.getProperty("vivavoce.data-dir", "data"))
                                    .toAbsolutePath()
                                    .resolve("postgres")));
        } catch (StartRefusedException e) {
            return List.of(Finding.down(SUBJECT, e.getMessage() + ": " + e.remedy()));
        } catch (IOException e) {
            return List.of(Finding.down(SUBJECT, String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.down(SUBJECT, "Interrupted."));
        }
    }

    private static Finding external(DatabaseAddress address) {
        try {
            String version = JdbcClient.create(address.unpooled())
                    .sql("show server_version")
                    .query((row, number) -> row.getString(1))
                    .single();
            return Finding.ok(SUBJECT, "PostgreSQL " + version + " of your own answers at " + address.url() + ".");
        } catch (DataAccessException e) {
            return Finding.down(
                    SUBJECT,
                    "No answer at " + address.url() + ": "
                            + e.getMostSpecificCause().getMessage());
        }
    }

    private static Finding embedded(Path home) throws IOException, InterruptedException {
        PostgresBinaries.requirePacked();
        if (!Files.exists(home)) {
            return Finding.ok(SUBJECT, "Embedded; its directory " + home + " is made at the first start.");
        }
        PostgresUser.of(home);
        String state = Postmaster.of(home.resolve("data"))
                .map(postmaster -> "runs as process " + postmaster.pid())
                .orElse("does not run now");
        return Finding.ok(SUBJECT, "Embedded; it " + state + "; its data is in " + home + ".");
    }
}
