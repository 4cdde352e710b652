create table evaluations (
    id uuid primary key,
    tenant_id uuid not null,
    session_id uuid not null,
    run_number int not null check (run_number >= 1),
    engine text not null,
    model text,
    prompt_hash text,
    rubric_version text not null,
    seed bigint not null,
    recognizer jsonb not null,
    status text not null check (status in ('pending', 'failed', 'ready')),
    attempts int not null default 0,
    failure text,
    next_try_at timestamptz,
    report jsonb,
    total numeric(3, 1) check (total between 1 and 5),
    transcript_hash text,
    created_at timestamptz not null,
    finished_at timestamptz,
    unique (tenant_id, id),
    unique (tenant_id, session_id, run_number),
    foreign key (tenant_id, session_id) references interview_sessions (tenant_id, id) on delete cascade,
    check ((status = 'ready') = (report is not null))
);
select platform_protect('evaluations');
comment on column evaluations.recognizer is 'What wrote down the spoken answers, as it was when the interview ended.';
comment on column evaluations.failure is 'The kind of the last failure, never what was said.';

create function evaluations_keep() returns trigger
    language plpgsql as $$
begin
    raise exception 'evaluation % is finished: add a run instead of changing it', old.id;
end $$;
create trigger evaluations_keep before update on evaluations
    for each row when (old.status = 'ready') execute function evaluations_keep();
