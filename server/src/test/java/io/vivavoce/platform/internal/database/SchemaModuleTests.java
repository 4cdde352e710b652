package io.vivavoce.platform.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.Tenant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

/// What every table has to keep to, whichever module it belongs to.
@ApplicationModuleTest(module = "platform")
class SchemaModuleTests {
    /// Tables of no tenant: nothing in them is anybody's private data. The sealed keys sign for all tenants alike.
    private static final Set<String> GLOBAL =
            Set.of("tenants", "signing_keys", "scheduled_tasks", "flyway_schema_history");

    /// Tables with a tenant that everybody may look into: whose a hash is, before the tenant is known, and which
    /// tenants have mail to show at this machine or to remove.
    private static final Set<String> LOOKED_UP = Set.of("lookups", "mail_places");

    @Autowired
    private JdbcClient client;

    @Test
    void everyTableBelongsToATenantOrIsListedAsGlobal() {
        assertThat(tables("""
                select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                and not exists (select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'tenant_id')""")).containsExactlyInAnyOrderElementsOf(GLOBAL);
    }

    @Test
    void everyTableOfATenantIsShutForOthersEvenForItsOwner() {
        assertThat(tables("""
                select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                and exists (select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'tenant_id')
                and not (relrowsecurity and relforcerowsecurity and exists (
                    select 1 from pg_policy where polrelid = pg_class.oid and polcmd = '*'
                    and pg_get_expr(polqual, polrelid) like '%tenant_id = ( SELECT current_tenant()%'
                    and pg_get_expr(polwithcheck, polrelid) like '%tenant_id = ( SELECT current_tenant()%'))""")).containsExactlyInAnyOrderElementsOf(LOOKED_UP);
    }

    @Test
    void whatEverybodyMayReadOnlyTheTenantItselfMayChange() {
        assertThat(tables("""
                select relname || ' ' || polcmd::text from pg_class join pg_policy on polrelid = pg_class.oid
                where relname in ('tenants', 'lookups', 'mail_places') and relforcerowsecurity and polcmd <> 'r'
                and coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
                    like '%id = ( SELECT current_tenant()%'"""))
                .containsExactlyInAnyOrder("tenants a", "tenants d", "lookups a", "lookups d", "mail_places a");
        assertThat(tables("""
                select relname from pg_class where relname in ('tenants', 'lookups', 'mail_places', 'audit_events')
                and has_table_privilege(oid, 'update')""")).isEmpty();
    }

    @Test
    void theAuditCanOnlyBeAddedTo() {
        assertThat(tables("""
                select privilege from unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as privilege
                where has_table_privilege('audit_events', privilege)""")).containsExactlyInAnyOrder("select", "insert");
    }

    @Test
    void theApplicationOwnsNothingAndIsBoundByPolicies() {
        assertThat(tables("""
                select rolname from pg_roles where rolname = current_user
                and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)""")).isEmpty();
        assertThat(tables("select tablename from pg_tables where tableowner = current_user"))
                .isEmpty();
    }

    @Test
    void thePersonalTenantOfTheInstallationIsThere() {
        assertThat(client.sql("select id from tenants")
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list())
                .containsExactly(Tenant.LOCAL);
    }

    private List<String> tables(String query) {
        return client.sql(query).query((row, number) -> row.getString(1)).list();
    }
}
