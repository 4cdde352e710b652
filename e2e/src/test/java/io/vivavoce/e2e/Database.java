package io.vivavoce.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The embedded database looked at from the side, as its superuser, past every policy.
final class Database {
    private static final int PORT_LINE = 3;

    private final String address;
    private final String password;

    private Database(String address, String password) {
        this.address = address;
        this.password = password;
    }

    static Database of(ServerProcess server) throws IOException {
        Path home = server.data().resolve("postgres");
        String port = Files.readAllLines(home.resolve("data/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        String password = Files.readString(home.resolve("superuser.password")).strip();
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/", password);
    }

    /// Whether there is a table of this name.
    boolean holds(String table) throws SQLException {
        try (Connection connection = connect("vivavoce");
                var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /// How many rows of all tables belong to a session.
    long rowsOf(UUID session) throws SQLException {
        long rows = 0;
        try (Connection connection = connect("vivavoce")) {
            rows += count(connection, "interview_sessions", "id", session);
            for (String table : tablesWithSessions(connection)) {
                rows += count(connection, table, "session_id", session);
            }
        }
        return rows;
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(address + name, "postgres", password);
    }

    private static List<String> tablesWithSessions(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.table_name from information_schema.columns c join information_schema.tables t
                          on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.column_name = 'session_id' and t.table_type = 'BASE TABLE' and c.table_schema = 'public'
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static long count(Connection connection, String table, String column, UUID session) throws SQLException {
        try (var statement =
                connection.prepareStatement("select count(*) from " + table + " where " + column + "::text = ?")) {
            statement.setString(1, session.toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
