-- Whoever has the address reads the report; only the token's hash is here.
create table share_links (
    id uuid primary key,
    tenant_id uuid not null,
    session_id uuid not null,
    hash bytea not null unique check (length(hash) = 32),
    shows_transcript boolean not null,
    shows_name boolean not null,
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    revoked_at timestamptz,
    opened int not null default 0,
    last_opened_at timestamptz,
    unique (tenant_id, id),
    foreign key (tenant_id, session_id) references interview_sessions (tenant_id, id) on delete cascade
);
create index on share_links (tenant_id, session_id, id);
select platform_protect('share_links');

-- Whatever ends a link, what it was found by goes with it.
create function evaluation_forget_share() returns trigger
    language plpgsql as $$
begin
    delete from lookups where kind = 'share' and hash = old.hash and tenant_id = old.tenant_id;
    return old;
end $$;
create trigger forgotten after delete on share_links for each row execute function evaluation_forget_share();
create trigger revoked after update on share_links
    for each row when (old.revoked_at is null and new.revoked_at is not null) execute function evaluation_forget_share();
