create table resumes (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    file_name text not null,
    stored_name text not null,
    text text not null,
    words int not null check (words >= 0),
    extraction_error text,
    created_at timestamptz not null,
    unique (tenant_id, id)
);
create index on resumes (tenant_id, created_at desc);
select platform_protect('resumes');
