-- Who set an interview up, and so whose minutes it uses.
create table practice_interviews (
    tenant_id uuid not null,
    session_id uuid not null,
    person_id uuid not null,
    primary key (tenant_id, session_id),
    foreign key (tenant_id, session_id) references interview_sessions (tenant_id, id) on delete cascade
);
select platform_protect('practice_interviews');
comment on column practice_interviews.person_id is 'The tenant itself where nobody signs in.';

create table minute_accounts (
    tenant_id uuid not null references tenants (id) on delete cascade,
    person_id uuid not null,
    balance_seconds bigint not null default 0 check (balance_seconds >= 0),
    entries int not null default 0,
    primary key (tenant_id, person_id)
);
select platform_protect('minute_accounts');
comment on table minute_accounts is 'The sum of a person''s entries, which only an entry changes.';
comment on column minute_accounts.balance_seconds is 'Free: what is held for an interview is not in it.';

create table minute_holds (
    tenant_id uuid not null,
    session_id uuid not null,
    person_id uuid not null,
    seconds bigint not null check (seconds > 0),
    since_ms bigint not null,
    primary key (tenant_id, session_id),
    foreign key (tenant_id, person_id) references minute_accounts (tenant_id, person_id) on delete cascade
);
select platform_protect('minute_holds');
comment on table minute_holds is 'What is held for interviews that have not ended: reserved, and neither settled nor refunded.';
comment on column minute_holds.since_ms is 'Of the interview''s clock, when it was reserved.';

create table minute_entries (
    id uuid primary key,
    tenant_id uuid not null,
    person_id uuid not null,
    number int not null,
    kind text not null check (kind in ('grant', 'reserve', 'settle', 'refund')),
    seconds bigint not null,
    balance_seconds bigint not null check (balance_seconds >= 0),
    session_id uuid,
    since_ms bigint,
    key text not null check (key <> ''),
    note text not null,
    granted_by uuid,
    at timestamptz not null,
    unique (tenant_id, key),
    unique (tenant_id, person_id, number),
    foreign key (tenant_id, person_id) references minute_accounts (tenant_id, person_id) on delete cascade,
    check ((kind = 'grant') = (session_id is null)),
    check ((kind = 'reserve') = (since_ms is not null)),
    check (case kind when 'grant' then seconds > 0 when 'reserve' then seconds < 0 else seconds >= 0 end)
);
create index on minute_entries (tenant_id, session_id) where session_id is not null;
select platform_protect('minute_entries');
comment on column minute_entries.number is 'Counts the entries of the account.';
comment on column minute_entries.seconds is 'What it adds to the balance: a reservation is negative, a settlement what was not used.';
comment on column minute_entries.balance_seconds is 'The balance after it.';
comment on column minute_entries.key is 'The same thing is entered once.';

-- An entry changes the balance and what is held; nothing else does, and what does not add up is no entry.
create function minutes_enter() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    held bigint;
begin
    update minute_accounts set balance_seconds = balance_seconds + new.seconds, entries = entries + 1
    where tenant_id = new.tenant_id and person_id = new.person_id
    returning entries, balance_seconds into new.number, new.balance_seconds;
    if not found then
        raise exception 'there is no account for this entry' using errcode = 'foreign_key_violation';
    end if;
    if new.kind = 'reserve' then
        insert into minute_holds as hold (tenant_id, session_id, person_id, seconds, since_ms)
        values (new.tenant_id, new.session_id, new.person_id, -new.seconds, new.since_ms)
        on conflict (tenant_id, session_id) do update set seconds = hold.seconds + excluded.seconds
        where hold.person_id = excluded.person_id;
    elsif new.kind in ('settle', 'refund') then
        delete from minute_holds
        where tenant_id = new.tenant_id and session_id = new.session_id and person_id = new.person_id
        returning seconds into held;
    else
        return new;
    end if;
    if not found then
        raise exception 'nothing of this account is held for this interview' using errcode = 'check_violation';
    end if;
    if new.seconds > held or (new.kind = 'refund' and new.seconds <> held) then
        raise exception 'not what was held for this interview' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger enter before insert on minute_entries for each row execute function minutes_enter();

-- The entries of an account end with the account, and in no other way.
create function minutes_keep() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (
        select from minute_accounts where tenant_id = old.tenant_id and person_id = old.person_id) then
        return old;
    end if;
    raise exception 'an entry stands as it was made: add another one';
end $$;
create trigger keep before update or delete on minute_entries for each row execute function minutes_keep();

revoke update, truncate on minute_accounts from "${application_role}";
-- The one column that the policy lets nobody change: whoever may update none may not lock a row either.
grant update (tenant_id) on minute_accounts to "${application_role}";
revoke insert, update, delete, truncate on minute_holds from "${application_role}";
revoke update, delete, truncate on minute_entries from "${application_role}";
comment on table minute_entries is 'The ledger of the minutes to practise. The application adds and reads.';
