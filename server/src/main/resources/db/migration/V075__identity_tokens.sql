create table signing_keys (
    kid text primary key,
    algorithm text not null check (algorithm = 'ES256'),
    public_key text not null,
    private_key bytea not null,
    created_at timestamptz not null,
    used_from timestamptz not null,
    retired_at timestamptz
);
comment on table signing_keys is 'What signs the tokens of this installation. Of no tenant: it signs for all of them.';
comment on column signing_keys.public_key is 'A JSON Web Key.';
comment on column signing_keys.private_key is 'A JSON Web Key, sealed with the installation''s key.';
comment on column signing_keys.used_from is 'It is published before, so that whoever checks tokens knows it in time.';
comment on column signing_keys.retired_at is 'The last token signed with it has expired; null while it is the newest key.';

-- Whatever ends a token, what it was found by goes with it: the end of a sign-in, of a membership, of an account.
create function identity_forget_lookup() returns trigger
    language plpgsql as $$
begin
    delete from lookups where kind = tg_argv[0] and hash = old.hash and tenant_id = old.tenant_id;
    return old;
end $$;

create table refresh_tokens (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    sign_in_id uuid not null,
    hash bytea not null unique check (length(hash) = 32),
    used_at timestamptz,
    foreign key (tenant_id, sign_in_id) references sign_ins (tenant_id, id) on delete cascade
);
create index on refresh_tokens (tenant_id, sign_in_id, id);
select platform_protect('refresh_tokens');
create trigger forgotten after delete on refresh_tokens
    for each row execute function identity_forget_lookup('refresh');
comment on table refresh_tokens is 'All tokens of a program''s sign-in, the used ones too: one that comes again was stolen.';

create table api_keys (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    user_id uuid not null,
    name text not null check (name <> ''),
    prefix text not null,
    hash bytea not null unique check (length(hash) = 32),
    scopes text[] not null check (cardinality(scopes) > 0),
    created_at timestamptz not null,
    last_used_at timestamptz,
    expires_at timestamptz,
    foreign key (tenant_id, user_id) references tenant_users (tenant_id, user_id) on delete cascade
);
create index on api_keys (tenant_id, user_id);
select platform_protect('api_keys');
create trigger forgotten after delete on api_keys
    for each row execute function identity_forget_lookup('api-key');
comment on column api_keys.prefix is 'The beginning of the key, to know it by; the rest is nowhere.';
