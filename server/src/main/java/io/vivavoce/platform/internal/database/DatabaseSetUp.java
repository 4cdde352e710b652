package io.vivavoce.platform.internal.database;

import io.vivavoce.platform.StartRefusedException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Makes the two roles and the database of an installation on a server that others run. What is there stays as it is,
/// so that it can be done again.
///
/// @param admin somebody who may make roles and databases, in any database of the server
record DatabaseSetUp(DatabaseAddress admin, String database, Wanted owner, Wanted application) {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final int PASSWORD_BYTES = 24;
    /// From 16 on whoever makes a role is a member of it who may not act as it.
    private static final String MAY_GIVE_TO =
            "case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end";

    /// A role that is to be there.
    ///
    /// @param password to be set; null leaves the one it has, or makes a random one for a new role
    record Wanted(String role, @Nullable String password) {
        @Override
        public String toString() {
            return role;
        }
    }

    /// How the two are reached afterwards.
    ///
    /// @param unchanged roles that were there and keep their password, which nobody told us
    record Done(DatabaseAddress owner, DatabaseAddress application, List<String> unchanged) {}

    /// @throws StartRefusedException when a name is not usable, or the database belongs to somebody else
    Done perform() throws SQLException {
        for (String name : List.of(database, owner.role(), application.role())) {
            if (!NAME.matcher(name).matches()) {
                throw new StartRefusedException(
                        "Not a simple name: " + name, "use small letters, digits and underscores, up to 63");
            }
        }
        try (Connection connection = admin.unpooled().getConnection()) {
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            Optional<String> ownerPassword = role(client, owner);
            Optional<String> applicationPassword = role(client, application);
            database(client);
            List<String> unchanged = new ArrayList<>();
            if (ownerPassword.isEmpty()) {
                unchanged.add(owner.role());
            }
            if (applicationPassword.isEmpty()) {
                unchanged.add(application.role());
            }
            DatabaseAddress place = admin.database(database);
            return new Done(
                    place.of(owner.role(), ownerPassword.orElse("")),
                    place.of(application.role(), applicationPassword.orElse("")),
                    List.copyOf(unchanged));
        }
    }

    /// @return its password, as far as it is known
    private static Optional<String> role(JdbcClient client, Wanted wanted) {
        boolean there = exists(client, "select 1 from pg_roles where rolname = ?", wanted.role());
        if (!there) {
            client.sql("create role " + wanted.role() + " login nosuperuser nocreatedb nocreaterole nobypassrls")
                    .update();
        }
        String password = wanted.password() != null || there ? wanted.password() : random();
        if (password != null) {
            client.sql("alter role " + wanted.role() + " password '" + ScramSecret.of(password) + "'")
                    .update();
        }
        return Optional.ofNullable(password);
    }

    private void database(JdbcClient client) {
        boolean member = client.sql("select pg_has_role(current_user, ?, " + MAY_GIVE_TO + ")")
                .param(owner.role())
                .query(Boolean.class)
                .single();
        if (!member) {
            // On most managed servers nobody is a superuser, and only members may give something to a role.
            client.sql("grant " + owner.role() + " to current_user").update();
        }
        try {
            if (exists(client, "select 1 from pg_database where datname = ?", database)) {
                requireOwner(client);
            } else {
                client.sql("create database " + database + " owner " + owner.role()
                                + " template template0 encoding 'UTF8'")
                        .update();
            }
            client.sql("revoke all on database " + database + " from public").update();
            client.sql("grant connect on database " + database + " to " + application.role())
                    .update();
        } finally {
            if (!member) {
                client.sql("revoke " + owner.role() + " from current_user").update();
            }
        }
    }

    private void requireOwner(JdbcClient client) {
        String found = client.sql("select pg_get_userbyid(datdba)::text from pg_database where datname = ?")
                .param(database)
                .query(String.class)
                .single();
        if (!found.equals(owner.role())) {
            throw new StartRefusedException(
                    "The database " + database + " belongs to " + found + ", not to " + owner.role(),
                    "choose another name with --name, or another owner with --owner " + found);
        }
    }

    private static boolean exists(JdbcClient client, String query, String name) {
        return client.sql(query)
                .param(name)
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    private static String random() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
