package io.vivavoce.bench;

import io.vivavoce.e2e.ProductClient;
import io.vivavoce.e2e.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What keeping tenants apart costs: the same transaction by a role that the policies do not bind, and by the
/// application's role, which tells the database its tenant first; and the same request of somebody who is signed in
/// and of somebody where nobody signs in. Both sides take turns, so that whatever else happens happens to both.
final class TenancyRun {
    private static final String TENANT = "00000000-0000-7000-8000-000000000001";
    private static final String ROW = "select id, status, guide from interview_sessions where id = ?";
    private static final int SESSIONS = 200;
    private static final int PORT_LINE = 3;
    private static final int ROUND = 100;

    private final Servers servers;
    private final int rounds;

    TenancyRun(Servers servers, boolean quick) {
        this.servers = servers;
        this.rounds = quick ? 40 : 200;
    }

    /// Times in milliseconds by case.
    Map<String, Distribution> measure() {
        Map<String, Distribution> times = new LinkedHashMap<>();
        try (ServerProcess alone = servers.local("tenancy");
                ServerProcess shared = servers.withSignIn("tenancy-signed-in")) {
            List<UUID> sessions = sessions(alone);
            times.putAll(transactions(alone, sessions));
            times.putAll(requests(alone, shared));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The cost of tenancy could not be measured", e);
        }
        return times;
    }

    private static List<UUID> sessions(ServerProcess server) {
        try (ProductClient client = new ProductClient(server.address())) {
            List<UUID> sessions = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                sessions.add(client.createSession(Map.of()));
            }
            return sessions;
        }
    }

    private Map<String, Distribution> transactions(ServerProcess server, List<UUID> sessions)
            throws SQLException, IOException {
        List<Double> unbound = new ArrayList<>();
        List<Double> bound = new ArrayList<>();
        try (Connection superuser = connect(server, "postgres", "");
                Connection application = connect(server, "vivavoce_app", "-app")) {
            for (int round = 0; round < 2 * rounds; round++) {
                boolean counts = round >= rounds;
                for (int i = 0; i < ROUND; i++) {
                    UUID session = sessions.get((round * ROUND + i) % sessions.size());
                    double without = read(superuser, session, false);
                    double with = read(application, session, true);
                    if (counts) {
                        unbound.add(without);
                        bound.add(with);
                    }
                }
            }
        }
        Map<String, Distribution> times = new LinkedHashMap<>();
        times.put("transaction that reads one interview, no policies", Distribution.of(unbound));
        times.put("the same for a tenant, bound by the policies", Distribution.of(bound));
        return times;
    }

    private static double read(Connection connection, UUID session, boolean tenant) throws SQLException {
        long start = System.nanoTime();
        if (tenant) {
            try (PreparedStatement set = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
                set.setString(1, TENANT);
                set.execute();
            }
        }
        try (PreparedStatement select = connection.prepareStatement(ROW)) {
            select.setObject(1, session);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The interview is not there");
                }
            }
        }
        connection.commit();
        return (System.nanoTime() - start) / 1e6;
    }

    private static Connection connect(ServerProcess server, String user, String suffix)
            throws SQLException, IOException {
        Path home = server.data().resolve("postgres");
        String port = Files.readAllLines(home.resolve("data/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        String password = Files.readString(home.resolve("superuser.password")).strip() + suffix;
        Connection connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/vivavoce", user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    private Map<String, Distribution> requests(ServerProcess alone, ServerProcess shared) {
        List<Double> local = new ArrayList<>();
        List<Double> signedIn = new ArrayList<>();
        try (SignedInClient person = SignedInClient.signIn(shared.address(), "bench@example.org");
                SignedInClient anybody = SignedInClient.local(alone.address())) {
            for (int round = 0; round < 2 * rounds; round++) {
                for (int i = 0; i < ROUND / 10; i++) {
                    double without = anybody.get("/api/sessions?limit=1");
                    double with = person.get("/api/sessions?limit=1");
                    if (round >= rounds) {
                        local.add(without);
                        signedIn.add(with);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Distribution> times = new LinkedHashMap<>();
        times.put("request, nobody signs in", Distribution.of(local));
        times.put("the same, signed in", Distribution.of(signedIn));
        return times;
    }
}
