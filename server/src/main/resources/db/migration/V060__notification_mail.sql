create table mail_messages (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    recipient text not null,
    template text not null,
    linked_id uuid,
    locale text not null,
    parameters jsonb not null,
    state text not null check (state in ('kept', 'waiting', 'sent', 'failed')),
    attempts int not null default 0 check (attempts >= 0),
    failure text,
    created_at timestamptz not null,
    settled_at timestamptz,
    unique (tenant_id, id)
);
create index on mail_messages (tenant_id, created_at);
select platform_protect('mail_messages');
comment on column mail_messages.parameters is 'What the words name; never a token.';
comment on column mail_messages.linked_id is 'The row the address in the mail is made from, each time it is written.';
comment on column mail_messages.failure is 'The kind of the last failure, never what a server said.';

-- Which tenant has mail of what age: the mailbox of this machine and the sweeper come before a tenant is known. Everybody
-- may read it, since it tells nothing but that there is a mail; only the tenant itself writes.
create table mail_places (
    mail_id uuid primary key,
    tenant_id uuid not null,
    created_at timestamptz not null,
    foreign key (tenant_id, mail_id) references mail_messages (tenant_id, id) on delete cascade
);
create index on mail_places (created_at);
alter table mail_places enable row level security;
alter table mail_places force row level security;
create policy found on mail_places for select using (true);
create policy made on mail_places for insert with check (tenant_id = (select current_tenant()));
revoke update, delete on mail_places from "${application_role}";
