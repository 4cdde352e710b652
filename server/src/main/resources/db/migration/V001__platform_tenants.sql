-- Every table made from here on is open to the application's role; its rows are not, see platform_protect.
alter default privileges in schema public grant select, insert, update, delete on tables to "${application_role}";
alter default privileges in schema public grant usage, select on sequences to "${application_role}";
grant usage on schema public to "${application_role}";

create table tenants (
    id uuid primary key,
    kind text not null check (kind in ('personal', 'organisation')),
    name text not null,
    created_at timestamptz not null default now()
);
insert into tenants (id, kind, name)
values ('00000000-0000-7000-8000-000000000001', 'personal', 'This installation');

-- The tenant of the transaction. Code that forgot to bind one gets an error, never another tenant's rows and never none.
create function current_tenant() returns uuid
    language plpgsql stable parallel safe as $$
declare
    tenant text := nullif(current_setting('app.tenant_id', true), '');
begin
    if tenant is null then
        raise exception 'tenant data was used without a tenant: open a transaction with one bound'
            using errcode = 'VV001';
    end if;
    return tenant::uuid;
end $$;

-- Shuts a table with a tenant_id for everybody but the tenant, the table's owner included. The subselect is evaluated once
-- for each statement, not for each row.
create function platform_protect(protected regclass) returns void
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format(
        'create policy tenant on %s '
        'using (tenant_id = (select current_tenant())) '
        'with check (tenant_id = (select current_tenant()))',
        protected);
end $$;
revoke execute on function platform_protect(regclass) from public;

-- The durable queue (db-scheduler).
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
