-- The list of tenants is for everybody who has to go through them all; what is known of one of them is not in it.
alter table tenants drop column name;
alter table tenants enable row level security;
alter table tenants force row level security;
create policy listed on tenants for select using (true);
create policy made on tenants for insert with check (id = (select current_tenant()));
create policy ended on tenants for delete using (id = (select current_tenant()));
revoke update on tenants from "${application_role}";

-- What comes before the tenant is known: whose a token, an address or a key is. Everybody may look a hash up, which says
-- nothing to whoever does not know what was hashed; only the tenant itself writes.
create table lookups (
    kind text not null,
    hash bytea not null check (length(hash) = 32),
    tenant_id uuid not null references tenants (id) on delete cascade,
    primary key (kind, hash, tenant_id)
);
create index on lookups (tenant_id);
-- A person may be a member of many tenants; everything else belongs to one.
create unique index on lookups (kind, hash) where kind <> 'member';
alter table lookups enable row level security;
alter table lookups force row level security;
create policy found on lookups for select using (true);
create policy made on lookups for insert with check (tenant_id = (select current_tenant()));
create policy ended on lookups for delete using (tenant_id = (select current_tenant()));
revoke update on lookups from "${application_role}";

create table audit_events (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    at timestamptz not null,
    actor_kind text not null,
    actor_id uuid,
    actor_name text not null,
    action text not null,
    subject_id uuid,
    details jsonb not null
);
create index on audit_events (tenant_id, id desc);
select platform_protect('audit_events');
revoke update, delete, truncate on audit_events from "${application_role}";
comment on table audit_events is 'Who did what. The application adds and reads; nothing changes an entry but the end of its tenant.';
