package io.vivavoce.platform.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `db init` on a server that others run.
class DatabaseSetUpModuleTests {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String HARD = "p@ss/w:rd ?&'\"%+ü";

    private final String name = "init_" + COUNT.incrementAndGet();
    private final StringBuilder settings = new StringBuilder();
    private final StringBuilder remarks = new StringBuilder();

    @Test
    void whatItPrintsReachesADatabaseThatCanBeMigratedAndWorkedWith() {
        assertThat(init(TestDatabases.superuser(), Map.of())).isZero();
        Database database = Database.external(printed("DATABASE_OWNER_URL"), printed("DATABASE_URL"));
        int migrations = Flyway.configure()
                .dataSource(database.owner().unpooled())
                .outOfOrder(true)
                .outputQueryResults(false)
                .placeholders(Map.of("application_role", database.application().user()))
                .load()
                .migrate()
                .migrationsExecuted;
        assertThat(migrations).isPositive();
        assertThat(query(database.application(), "select count(*)::text from tenants"))
                .isEqualTo("1");
        assertThatThrownBy(() -> query(database.application(), "select count(*)::text from resumes"))
                .rootCause()
                .hasMessageContaining("without a tenant");
        assertThat(remarks).isEmpty();
    }

    @Test
    void doneAgainItLeavesEverythingAsItIs() {
        init(TestDatabases.superuser(), Map.of());
        DatabaseAddress owner = printed("DATABASE_OWNER_URL");
        JdbcClient.create(owner.unpooled()).sql("create table kept (word text)").update();
        settings.setLength(0);
        assertThat(init(TestDatabases.superuser(), Map.of())).isZero();
        assertThat(printed("DATABASE_OWNER_URL").password()).isEmpty();
        assertThat(remarks).contains(name + "_owner keeps its password", name + "_app keeps its password");
        assertThat(query(owner, "select count(*)::text from kept")).isEqualTo("0");
    }

    @Test
    void givenPasswordsAreSetWhateverTheyHold() {
        init(TestDatabases.superuser(), Map.of());
        settings.setLength(0);
        init(
                TestDatabases.superuser(),
                Map.of("DATABASE_OWNER_PASSWORD", HARD, "DATABASE_APPLICATION_PASSWORD", "other" + HARD));
        assertThat(printed("DATABASE_OWNER_URL").password()).isEqualTo(HARD);
        assertThat(query(printed("DATABASE_OWNER_URL"), "select current_user::text"))
                .isEqualTo(name + "_owner");
        assertThat(query(printed("DATABASE_URL"), "select current_user::text")).isEqualTo(name + "_app");
    }

    @Test
    void anAdminWhoIsNoSuperuserWillDoAndGainsNothing() {
        DatabaseAddress superuser = TestDatabases.superuser();
        JdbcClient.create(superuser.unpooled())
                .sql("create role " + name + "_admin login createdb createrole password 'managed'")
                .update();
        DatabaseAddress admin = superuser.of(name + "_admin", "managed");
        assertThat(init(admin, Map.of())).as(remarks.toString()).isZero();
        Database.external(printed("DATABASE_OWNER_URL"), printed("DATABASE_URL"));
        assertThat(query(
                        superuser,
                        "select count(*)::text from pg_auth_members join pg_roles r on r.oid = member"
                                + " where r.rolname = '" + name + "_app'"))
                .isEqualTo("0");
        assertThat(query(superuser, "select pg_has_role('" + name + "_admin', '" + name + "_owner', 'USAGE')::text"))
                .isEqualTo("false");
    }

    @Test
    void noWordOfTheAdminIsPrinted() {
        init(TestDatabases.superuser(), Map.of());
        DatabaseAddress wrong = TestDatabases.superuser().of("postgres", "mistyped-password");
        assertThat(init(wrong, Map.of())).isEqualTo(1);
        assertThat(settings.toString() + remarks)
                .contains("The server refused")
                .doesNotContain("mistyped-password", TestDatabases.superuser().password());
    }

    @Test
    void aDatabaseOfSomebodyElseIsLeftAlone() {
        JdbcClient.create(TestDatabases.superuser().unpooled())
                .sql("create database " + name)
                .update();
        assertThat(init(TestDatabases.superuser(), Map.of())).isEqualTo(1);
        assertThat(remarks).contains("belongs to postgres").contains("--name");
        assertThat(settings).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsExplained() {
        for (List<String> words : List.of(
                List.<String>of(), List.of("drop"), List.of("init", "--name"), List.of("init", "--superuser", "yes"))) {
            assertThat(DatabaseRole.run(words, environment(TestDatabases.superuser(), Map.of()), settings, remarks))
                    .isEqualTo(2);
        }
        assertThat(DatabaseRole.run(List.of("init"), Map.of(), settings, remarks))
                .isEqualTo(2);
        assertThat(remarks).contains("./viva db init");
        assertThat(DatabaseRole.run(
                        List.of("init", "--name", "x; drop table y"),
                        environment(TestDatabases.superuser(), Map.of()),
                        settings,
                        remarks))
                .isEqualTo(1);
        assertThat(settings).isEmpty();
    }

    private int init(DatabaseAddress admin, Map<String, String> passwords) {
        List<String> words = new ArrayList<>(List.of("init", "--name", name));
        words.addAll(List.of("--owner", name + "_owner", "--application", name + "_app"));
        return DatabaseRole.run(words, environment(admin, passwords), settings, remarks);
    }

    private static Map<String, String> environment(DatabaseAddress admin, Map<String, String> passwords) {
        Map<String, String> environment = new HashMap<>(passwords);
        environment.put("DATABASE_ADMIN_URL", admin.setting());
        return environment;
    }

    private DatabaseAddress printed(String setting) {
        return settings.toString()
                .lines()
                .filter(line -> line.startsWith(setting + "="))
                .map(line -> DatabaseAddress.parse(line.substring(setting.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String query(DatabaseAddress address, String sql) {
        return Objects.requireNonNull(JdbcClient.create(address.unpooled())
                .sql(sql)
                .query(String.class)
                .single());
    }
}
