package io.vivavoce.platform.internal.database;

import com.zaxxer.hikari.HikariDataSource;
import io.vivavoce.platform.DataDirectory;
import io.vivavoce.platform.StartRefusedException;
import io.vivavoce.platform.TenantTransaction;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    @Bean
    Database database(DatabaseSettings settings, DataDirectory directory)
            throws IOException, InterruptedException, SQLException {
        if (!StringUtils.hasText(settings.url())) {
            return Database.embedded(directory.directory("postgres"));
        }
        if (!StringUtils.hasText(settings.ownerUrl())) {
            throw new StartRefusedException(
                    "DATABASE_URL is set and DATABASE_OWNER_URL is not",
                    "name the role that owns the tables too; see docs/operations.md");
        }
        return Database.external(DatabaseAddress.parse(settings.ownerUrl()), DatabaseAddress.parse(settings.url()));
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        return database.owner().unpooled();
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Database database, DatabaseSettings settings) {
        var pool = new HikariDataSource();
        pool.setPoolName("database");
        pool.setJdbcUrl(database.application().url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setConnectionTimeout(settings.connectionTimeout().toMillis());
        // As text: the driver does not read other values.
        pool.addDataSourceProperty("ApplicationName", "viva-voce");
        pool.addDataSourceProperty(
                "socketTimeout", Long.toString(settings.answerTimeout().toSeconds()));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // The detail of a refused row quotes the row, and errors are logged.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    @Bean
    TenantTransactionManager transactionManager(DataSource dataSource) {
        return new TenantTransactionManager(dataSource);
    }

    @Bean
    TenantTransaction tenantTransaction(TransactionTemplate transaction) {
        return new TenantTransaction(transaction);
    }

    @Bean
    FlywayConfigurationCustomizer applicationRole(Database database) {
        return flyway -> flyway.placeholders(
                Map.of("application_role", database.application().user()));
    }
}
