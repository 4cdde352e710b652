create table provider_keys (
    tenant_id uuid not null references tenants (id) on delete cascade,
    provider text not null check (provider <> ''),
    sealed_key bytea not null,
    master_key text not null,
    changed_at timestamptz not null,
    primary key (tenant_id, provider)
);
select platform_protect('provider_keys');
comment on column provider_keys.sealed_key is 'Sealed for this tenant and provider; never shown again.';
comment on column provider_keys.master_key is 'Which master key it is sealed with: the beginning of that key''s own fingerprint.';

create table provider_policies (
    tenant_id uuid primary key references tenants (id) on delete cascade,
    stay_local boolean not null,
    per_session_micros bigint check (per_session_micros >= 0),
    per_month_micros bigint check (per_month_micros >= 0),
    changed_at timestamptz not null
);
select platform_protect('provider_policies');
comment on column provider_policies.stay_local is 'Nothing of this tenant''s interviews leaves this machine.';
comment on column provider_policies.per_session_micros is 'Estimated millionths of a dollar; null where there is no limit.';

create table engine_usage (
    tenant_id uuid not null references tenants (id) on delete cascade,
    session_id uuid,
    month date not null,
    kind text not null,
    rung text not null,
    unit text not null,
    amount bigint not null,
    cost_micros bigint not null,
    unique nulls not distinct (tenant_id, month, session_id, kind, rung, unit)
);
select platform_protect('engine_usage');
comment on table engine_usage is 'What engines did, summed up.';
comment on column engine_usage.session_id is 'Null for work outside of an interview, and for interviews that were deleted.';
comment on column engine_usage.cost_micros is 'Estimated millionths of a dollar.';

-- A deleted interview leaves what it cost in the tenant's sums, and nothing that tells of it.
create function provider_forget_session() returns trigger
    language plpgsql as $$
begin
    if exists (select from tenants where id = old.tenant_id) then
        insert into engine_usage as so_far (tenant_id, session_id, month, kind, rung, unit, amount, cost_micros)
        select tenant_id, null, month, kind, rung, unit, amount, cost_micros from engine_usage
        where tenant_id = old.tenant_id and session_id = old.id
        on conflict (tenant_id, month, session_id, kind, rung, unit) do update
        set amount = so_far.amount + excluded.amount, cost_micros = so_far.cost_micros + excluded.cost_micros;
    end if;
    delete from engine_usage where tenant_id = old.tenant_id and session_id = old.id;
    return old;
end $$;
create trigger provider_forget_session after delete on interview_sessions
    for each row execute function provider_forget_session();

create table engine_services (
    tenant_id uuid not null,
    session_id uuid not null,
    kind text not null,
    rung text not null,
    name text not null,
    tier text not null,
    served int not null,
    failures int not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (tenant_id, session_id, kind, rung),
    foreign key (tenant_id, session_id) references interview_sessions (tenant_id, id) on delete cascade
);
select platform_protect('engine_services');
comment on table engine_services is 'Which engines served an interview.';

create table engine_events (
    id uuid primary key,
    tenant_id uuid not null,
    session_id uuid not null,
    at timestamptz not null,
    kind text not null,
    rung text not null,
    what text not null check (what in ('failed', 'over-budget')),
    error_kind text,
    error_message text,
    foreign key (tenant_id, session_id) references interview_sessions (tenant_id, id) on delete cascade
);
create index on engine_events (tenant_id, session_id, id);
select platform_protect('engine_events');
comment on column engine_events.error_message is 'In the engine''s own words; never what a person said.';
