create table transcript_entries (
    id uuid primary key,
    tenant_id uuid not null,
    session_id uuid not null,
    sequence_number int not null check (sequence_number >= 0),
    speaker text not null check (speaker in ('interviewer', 'candidate')),
    kind text not null,
    text text not null,
    question_number int not null,
    probe text,
    source text not null,
    interrupted boolean not null,
    confidence double precision not null,
    start_time bigint not null,
    end_time bigint not null,
    client_id uuid,
    timeline jsonb,
    unique (tenant_id, session_id, sequence_number),
    unique (tenant_id, session_id, client_id),
    foreign key (tenant_id, session_id) references interview_sessions (tenant_id, id) on delete cascade
);
select platform_protect('transcript_entries');
comment on column transcript_entries.start_time is 'Milliseconds on the interview''s clock.';
comment on column transcript_entries.end_time is 'Milliseconds on the interview''s clock.';
comment on column transcript_entries.client_id is 'Makes a typed answer that is sent twice one answer.';
