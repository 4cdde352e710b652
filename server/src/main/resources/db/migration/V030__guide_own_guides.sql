create table guides (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    draft jsonb,
    drafted_by text,
    revision int not null check (revision >= 1),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    archived_at timestamptz,
    unique (tenant_id, id)
);
create index on guides (tenant_id, updated_at desc);
select platform_protect('guides');
comment on table guides is 'Guides that people write themselves.';
comment on column guides.draft is 'What is being written; null while the last version stands as it is.';
comment on column guides.drafted_by is 'Who made the draft when no person did, until a person publishes it.';
comment on column guides.revision is 'Grows with every change, so that nobody writes over what they have not seen.';

create table guide_versions (
    tenant_id uuid not null,
    guide_id uuid not null,
    number int not null check (number >= 1),
    content jsonb not null,
    published_at timestamptz not null,
    first_used_at timestamptz,
    primary key (tenant_id, guide_id, number),
    foreign key (tenant_id, guide_id) references guides (tenant_id, id) on delete cascade
);
select platform_protect('guide_versions');
comment on column guide_versions.first_used_at is 'When the first interview was set up with it: from then on it never changes.';

create function guide_versions_keep() returns trigger
    language plpgsql as $$
begin
    if old.first_used_at is not null and new is distinct from old then
        raise exception 'a version that an interview was held with is kept as it is: publish the next one';
    end if;
    return new;
end $$;
create trigger guide_versions_keep before update on guide_versions
    for each row execute function guide_versions_keep();
