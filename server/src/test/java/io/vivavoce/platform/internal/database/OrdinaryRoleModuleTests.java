package io.vivavoce.platform.internal.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.StartRefusedException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which roles the application refuses to work as.
class OrdinaryRoleModuleTests {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "ordinary_" + COUNT.incrementAndGet();
    private final JdbcClient superuser =
            JdbcClient.create(TestDatabases.superuser().unpooled());
    private final DatabaseAddress owner =
            TestDatabases.superuser().database(name).of(name + "_owner", "o");
    private final DatabaseAddress application = owner.of(name + "_app", "a");

    @BeforeEach
    void twoRolesAndADatabase() {
        superuser.sql("create role " + owner.user() + " login password 'o'").update();
        superuser
                .sql("create role " + application.user() + " login password 'a'")
                .update();
        superuser.sql("create database " + name + " owner " + owner.user()).update();
    }

    @Test
    void anOrdinaryOneIsTaken() {
        assertThatCode(() -> Database.external(owner, application)).doesNotThrowAnyException();
    }

    @Test
    void theOwnerItselfIsRefused() {
        assertRefused(owner, "same role");
    }

    @Test
    void aMemberOfTheOwnerIsRefused() {
        superuser.sql("create role " + name + "_team").update();
        superuser.sql("grant " + owner.user() + " to " + name + "_team").update();
        superuser.sql("grant " + name + "_team to " + application.user()).update();
        assertRefused(application, "may become " + owner.user());
    }

    @Test
    void anOwnerOfTablesIsRefused() {
        JdbcClient.create(owner.unpooled())
                .sql("grant create on schema public to " + application.user())
                .update();
        JdbcClient.create(application.unpooled())
                .sql("create table mine (word text)")
                .update();
        assertRefused(application, "owns tables");
    }

    @Test
    void whoPassesByThePoliciesIsRefused() {
        superuser.sql("alter role " + application.user() + " bypassrls").update();
        assertRefused(application, "BYPASSRLS");
        superuser
                .sql("alter role " + application.user() + " nobypassrls superuser")
                .update();
        assertRefused(application, "SUPERUSER");
    }

    @Test
    void whoMayBecomeSomebodyThatPassesByIsRefused() {
        superuser.sql("create role " + name + "_reader bypassrls").update();
        superuser.sql("grant " + name + "_reader to " + application.user()).update();
        assertRefused(application, "may become a role that is");
    }

    private void assertRefused(DatabaseAddress role, String reason) {
        assertThatThrownBy(() -> Database.external(owner, role))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(reason);
    }
}
