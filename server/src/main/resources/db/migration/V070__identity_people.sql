create table tenant_profiles (
    tenant_id uuid primary key references tenants (id) on delete cascade,
    name text not null check (name <> ''),
    created_at timestamptz not null
);
select platform_protect('tenant_profiles');

create table users (
    id uuid primary key,
    tenant_id uuid not null unique references tenants (id) on delete cascade,
    email text not null,
    name text not null check (name <> ''),
    locale text not null,
    created_at timestamptz not null
);
select platform_protect('users');
comment on table users is 'A person, in the personal tenant that is theirs alone.';

create table tenant_users (
    tenant_id uuid not null references tenants (id) on delete cascade,
    user_id uuid not null,
    role text not null check (role in ('owner', 'admin', 'recruiter', 'reviewer', 'viewer')),
    name text not null,
    email text not null,
    joined_at timestamptz not null,
    primary key (tenant_id, user_id)
);
create unique index tenant_users_one_owner on tenant_users (tenant_id) where role = 'owner';
select platform_protect('tenant_users');
comment on column tenant_users.name is 'As the person is called; a copy, since the account itself lies in another tenant.';

create table sign_ins (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    user_id uuid not null references users (id) on delete cascade,
    kind text not null check (kind in ('browser', 'api')),
    token_hash bytea,
    active_tenant_id uuid not null,
    user_agent text not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    unique (tenant_id, id)
);
create index on sign_ins (tenant_id, user_id);
select platform_protect('sign_ins');
comment on column sign_ins.token_hash is 'SHA-256 of what the browser''s cookie holds.';
comment on column sign_ins.active_tenant_id is 'In whose name the person acts there; the personal tenant when they are no member of it any more.';

create table sign_in_links (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    email text not null,
    return_to text not null,
    expires_at timestamptz not null
);
create index on sign_in_links (tenant_id, expires_at);
select platform_protect('sign_in_links');
comment on table sign_in_links is 'Links that may still be used once. The token in the mail is derived from the id, and kept nowhere.';

create table member_invitations (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    email text not null,
    role text not null check (role in ('admin', 'recruiter', 'reviewer', 'viewer')),
    invited_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    unique (tenant_id, email)
);
select platform_protect('member_invitations');
