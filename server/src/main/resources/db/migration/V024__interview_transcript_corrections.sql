create table transcript_corrections (
    id uuid primary key,
    tenant_id uuid not null,
    session_id uuid not null,
    sequence_number int not null,
    version int not null check (version >= 1),
    text text not null check (text <> ''),
    corrected_by text not null check (corrected_by in ('candidate')),
    corrected_at timestamptz not null,
    unique (tenant_id, session_id, sequence_number, version),
    foreign key (tenant_id, session_id, sequence_number)
        references transcript_entries (tenant_id, session_id, sequence_number) on delete cascade
);
select platform_protect('transcript_corrections');
comment on table transcript_corrections is
    'What a candidate says their words were. The entry itself stays as it was recognised.';

create function transcript_corrections_keep() returns trigger
    language plpgsql as $$
begin
    raise exception 'a correction is kept as it was made: add a version instead of changing it';
end $$;
create trigger transcript_corrections_keep before update on transcript_corrections
    for each row execute function transcript_corrections_keep();
