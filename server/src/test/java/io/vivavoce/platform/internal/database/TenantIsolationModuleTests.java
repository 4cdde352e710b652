package io.vivavoce.platform.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The application's role, its own filters left out: what the database alone keeps apart.
@ApplicationModuleTest(module = "platform")
class TenantIsolationModuleTests {
    private final UUID mine = Ids.next();
    private final UUID theirs = Ids.next();

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient client;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void twoTenantsWithANoteEach() {
        JdbcClient owner = JdbcClient.create(database.owner().unpooled());
        owner.sql("drop table if exists notes").update();
        owner.sql("create table notes (tenant_id uuid not null, text text not null)")
                .update();
        owner.sql("select platform_protect('notes')").query().listOfRows();
        write(mine, mine, "mine");
        write(theirs, theirs, "theirs");
    }

    @Test
    void aTenantSeesItsOwnRowsOnly() {
        assertThat(texts(mine)).containsExactly("mine");
        assertThat(texts(theirs)).containsExactly("theirs");
    }

    @Test
    void aTenantCannotWriteIntoAnotherOne() {
        assertThatThrownBy(() -> write(mine, theirs, "forged")).rootCause().hasMessageContaining("row-level security");
        Tenant.run(
                mine,
                () -> transaction.executeWithoutResult(
                        status -> client.sql("delete from notes").update()));
        assertThat(texts(theirs)).containsExactly("theirs");
    }

    @Test
    void tenantDataWithoutATenantIsAnError() {
        assertThatThrownBy(() -> transaction.execute(status -> read()))
                .rootCause()
                .hasMessageContaining("without a tenant");
    }

    @Test
    void tenantDataOutsideATransactionIsAnError() {
        assertThatThrownBy(() -> Tenant.call(mine, this::read)).rootCause().hasMessageContaining("without a tenant");
    }

    @Test
    void theTenantEndsWithItsTransaction() {
        texts(mine);
        assertThatThrownBy(() -> transaction.execute(status -> read()))
                .rootCause()
                .hasMessageContaining("without a tenant");
    }

    @Test
    void aTransactionOfOneTenantIsNotJoinedInTheNameOfAnother() {
        assertThatThrownBy(() -> Tenant.call(mine, () -> transaction.execute(status -> texts(theirs))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("joined");
        assertThat(texts(theirs)).containsExactly("theirs");
    }

    @Test
    void anInnerTransactionOfItsOwnIsForTheSameTenantAndTheOuterOneGoesOn() {
        var inner = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()), transaction);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        List<String> seen = Tenant.call(
                mine,
                () -> transaction.execute(status -> {
                    List<String> within = inner.execute(other -> read());
                    return Stream.concat(within.stream(), read().stream()).toList();
                }));
        assertThat(seen).containsExactly("mine", "mine");
    }

    private List<String> texts(UUID tenant) {
        return Tenant.call(tenant, () -> transaction.execute(status -> read()));
    }

    private List<String> read() {
        return client.sql("select text from notes")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void write(UUID tenant, UUID owner, String text) {
        Tenant.run(
                tenant,
                () -> transaction.executeWithoutResult(
                        status -> client.sql("insert into notes (tenant_id, text) values (?, ?)")
                                .params(owner, text)
                                .update()));
    }
}
