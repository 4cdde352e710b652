package io.vivavoce.platform.internal.database;

import io.vivavoce.platform.ProcessRole;
import io.vivavoce.platform.StartRefusedException;
import io.vivavoce.platform.internal.database.DatabaseSetUp.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/// `db init`: makes roles and database on a server that others run, and prints the two settings that reach them.
public class DatabaseRole implements ProcessRole {
    private static final String USAGE = """
            DATABASE_ADMIN_URL=postgres://admin:…@db.example/postgres ./viva db init [--name vivavoce]
                [--owner vivavoce_owner] [--application vivavoce_app]
            The admin may make roles and databases. DATABASE_OWNER_PASSWORD and DATABASE_APPLICATION_PASSWORD set the
            roles' passwords; without them new roles get random ones, and roles that are there keep theirs.""";
    private static final Set<String> OPTIONS = Set.of("--name", "--owner", "--application");

    @Override
    public String name() {
        return "db";
    }

    /// @param arguments `init` and options
    @Override
    public void run(List<String> arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    /// @param settings what goes into a file of settings
    /// @param remarks what is for people
    static int run(List<String> arguments, Map<String, String> environment, Appendable settings, Appendable remarks) {
        Map<String, String> options = options(arguments);
        String admin = environment.getOrDefault("DATABASE_ADMIN_URL", "");
        if (options == null || admin.isEmpty()) {
            say(remarks, USAGE);
            return 2;
        }
        try {
            DatabaseSetUp.Done done = new DatabaseSetUp(
                            DatabaseAddress.parse(admin),
                            options.getOrDefault("--name", "vivavoce"),
                            new Wanted(
                                    options.getOrDefault("--owner", "vivavoce_owner"),
                                    environment.get("DATABASE_OWNER_PASSWORD")),
                            new Wanted(
                                    options.getOrDefault("--application", "vivavoce_app"),
                                    environment.get("DATABASE_APPLICATION_PASSWORD")))
                    .perform();
            say(settings, "DATABASE_URL=" + done.application().setting());
            say(settings, "DATABASE_OWNER_URL=" + done.owner().setting());
            done.unchanged().forEach(role -> say(remarks, role + " keeps its password: put it into the address."));
            return 0;
        } catch (StartRefusedException e) {
            say(remarks, e.getMessage() + ": " + e.remedy());
        } catch (DataAccessException e) {
            say(remarks, "The server refused: " + e.getMostSpecificCause().getMessage());
        } catch (SQLException e) {
            say(remarks, "The server refused: " + e.getMessage());
        }
        return 1;
    }

    /// @return null when the command is not understood
    private static @Nullable Map<String, String> options(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("init") || arguments.size() % 2 == 0) {
            return null;
        }
        Map<String, String> options = new HashMap<>();
        for (int at = 1; at < arguments.size(); at += 2) {
            if (!OPTIONS.contains(arguments.get(at))) {
                return null;
            }
            options.put(arguments.get(at), arguments.get(at + 1));
        }
        return options;
    }

    private static void say(Appendable where, String line) {
        try {
            where.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
