package io.vivavoce.platform.internal.database;

import io.vivavoce.platform.Finding;
import io.vivavoce.platform.HealthCheck;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Whether the application's role can work with the database.
@Component
class DatabaseHealth implements HealthCheck {
    private static final String SUBJECT = "database";
    private static final int SECONDS = 2;

    private final DataSource dataSource;

    DatabaseHealth(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Finding check() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS)
                    ? Finding.ok(SUBJECT, "PostgreSQL answers.")
                    : Finding.down(SUBJECT, "PostgreSQL does not answer.");
        } catch (SQLException e) {
            return Finding.down(SUBJECT, "PostgreSQL does not answer.");
        }
    }
}
