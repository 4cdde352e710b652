package io.vivavoce.platform.internal.database;

import io.vivavoce.platform.Tenant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells the database, at the beginning of each transaction and for its length, which tenant it is for. Code that was
/// bound to another tenant since cannot join it: it would read and write the first one's data.
final class TenantTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    private static final Object TENANT = new Object();

    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Optional<UUID> tenant = Tenant.bound();
        if (tenant.isPresent()) {
            try (PreparedStatement set = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
                set.setString(1, tenant.get().toString());
                set.execute();
            }
        }
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        TransactionSynchronizationManager.bindResource(TENANT, Tenant.bound());
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        boolean existing = super.isExistingTransaction(transaction);
        if (existing && !Tenant.bound().equals(TransactionSynchronizationManager.getResource(TENANT))) {
            throw new IllegalStateException(
                    "A transaction of one tenant cannot be joined in the name of another: end it first");
        }
        return existing;
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(TENANT);
        super.doCleanupAfterCompletion(transaction);
    }

    @Override
    protected Object doSuspend(Object transaction) {
        Object tenant = TransactionSynchronizationManager.unbindResource(TENANT);
        return new Suspended(super.doSuspend(transaction), tenant);
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspended) {
        Suspended both = (Suspended) suspended;
        super.doResume(transaction, both.connection());
        TransactionSynchronizationManager.bindResource(TENANT, both.tenant());
    }

    private record Suspended(Object connection, Object tenant) {}
}
