package io.vivavoce.platform.internal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The PostgreSQL that a server is made of.
///
/// @param directory with `initdb`, `postgres` and `pg_ctl`
/// @param locale how `initdb` of this version is told to sort by code points
record PostgresPrograms(Path directory, List<String> locale) {
    /// Those that come with the program.
    static PostgresPrograms packed(Path home) throws IOException {
        return new PostgresPrograms(
                PostgresBinaries.unpack(home),
                List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    }
}
