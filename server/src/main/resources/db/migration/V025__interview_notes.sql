create table interview_notes (
    tenant_id uuid not null,
    session_id uuid not null,
    sequence_number int not null,
    note text not null,
    engine text not null check (engine <> ''),
    prompt text not null check (prompt <> ''),
    noted_at timestamptz not null,
    primary key (tenant_id, session_id, sequence_number),
    foreign key (tenant_id, session_id, sequence_number)
        references transcript_entries (tenant_id, session_id, sequence_number) on delete cascade
);
select platform_protect('interview_notes');
comment on table interview_notes is
    'What a language model noted about an answer while the interview went on; for the scorer.';
