package io.vivavoce.platform.internal.database;

import io.vivavoce.platform.StartRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The two doors to the database: its owner migrates it, the application's role works with it and is bound by its
/// row-level security.
record Database(
        DatabaseAddress owner,
        DatabaseAddress application,
        @Nullable PostgresServer server) implements AutoCloseable {
    private static final String NAME = "vivavoce";
    private static final String OWNER = "vivavoce_owner";
    private static final String APPLICATION = "vivavoce_app";

    /// The embedded server in `home`.
    static Database embedded(Path home) throws IOException, InterruptedException, SQLException {
        PostgresServer server = PostgresServer.start(home, List.of());
        try {
            return on(server, NAME);
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// The database `name` on the embedded server, created with its roles when it is missing. Closing it stops the
    /// server.
    static Database on(PostgresServer server, String name) throws SQLException {
        DatabaseAddress superuser = server.superuser("postgres");
        var owner = new DatabaseAddress(server.superuser(name).url(), OWNER, superuser.password());
        var application = new DatabaseAddress(owner.url(), APPLICATION, superuser.password() + "-app");
        JdbcClient client = JdbcClient.create(superuser.unpooled());
        createRole(client, owner);
        createRole(client, application);
        if (absent(client, "select 1 from pg_database where datname = ?", name)) {
            execute(superuser, "create database " + name + " owner " + OWNER);
        }
        return new Database(owner, application, server);
    }

    /// A server that others run.
    static Database external(DatabaseAddress owner, DatabaseAddress application) {
        if (owner.user().equals(application.user())) {
            throw new StartRefusedException(
                    "DATABASE_URL and DATABASE_OWNER_URL name the same role (" + owner.user() + ")",
                    "give the application a role that does not own the tables; see docs/operations.md");
        }
        var database = new Database(owner, application, null);
        database.requireOrdinaryRole();
        return database;
    }

    private void requireOrdinaryRole() {
        JdbcClient client = JdbcClient.create(application.unpooled());
        refuseIf(
                client,
                "exists (select 1 from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'MEMBER'))",
                "is exempt from row-level security, or may become a role that is (SUPERUSER or BYPASSRLS)");
        refuseIf(
                client,
                "coalesce((select pg_has_role(current_user, oid, 'MEMBER') from pg_roles where rolname = ?), false)",
                "may become " + owner.user() + ", who can lift row-level security",
                owner.user());
        refuseIf(
                client,
                "exists (select 1 from pg_class join pg_roles r on r.oid = relowner where r.rolname = current_user"
                        + " and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace)",
                "owns tables, whose row-level security it could lift");
    }

    private void refuseIf(JdbcClient client, String condition, String reason, Object... parameters) {
        if (client.sql("select " + condition)
                .params(parameters)
                .query(Boolean.class)
                .single()) {
            throw new StartRefusedException(
                    "The role " + application.user() + " of DATABASE_URL " + reason,
                    "give the application an ordinary role (./viva db init makes one); see docs/operations.md");
        }
    }

    private static void createRole(JdbcClient client, DatabaseAddress role) throws SQLException {
        if (absent(client, "select 1 from pg_roles where rolname = ?", role.user())) {
            client.sql("create role " + role.user() + " login nosuperuser nobypassrls password '" + role.password()
                            + "'")
                    .update();
        }
    }

    private static boolean absent(JdbcClient client, String query, String name) {
        return client.sql(query).param(name).query(Integer.class).optional().isEmpty();
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }
}
