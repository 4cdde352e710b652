package io.vivavoce.platform.internal.database;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The database the product works on.
///
/// @param url address of the application's role in a database of your own (`postgres://` or JDBC; also `DATABASE_URL`);
///     without it the embedded PostgreSQL runs in the data directory
/// @param ownerUrl address of the role that owns the tables and runs the migrations (also `DATABASE_OWNER_URL`)
/// @param poolSize connections the application keeps open at most
/// @param connectionTimeout how long a request waits for a free connection
/// @param answerTimeout a connection that gives no answer for so long is given up
@ConfigurationProperties("vivavoce.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String ownerUrl,
        @DefaultValue("10") @Min(2) int poolSize,
        @DefaultValue("10s") Duration connectionTimeout,
        @DefaultValue("30s") Duration answerTimeout) {}
