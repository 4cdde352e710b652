create table practice_answers (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    session_id uuid,
    origin_session uuid,
    question_number int not null check (question_number >= 1),
    question_text text not null,
    competency_id text not null,
    competency_name text not null,
    language text not null,
    said text not null check (said <> ''),
    text text not null check (text <> ''),
    tags text[] not null default '{}',
    saved_at timestamptz not null,
    changed_at timestamptz not null,
    unique (tenant_id, id),
    unique (tenant_id, origin_session, question_number),
    foreign key (tenant_id, session_id) references interview_sessions (tenant_id, id) on delete cascade,
    foreign key (tenant_id, origin_session)
        references interview_sessions (tenant_id, id) on delete set null (origin_session)
);
create index on practice_answers (tenant_id, session_id);
select platform_protect('practice_answers');
comment on table practice_answers is 'Answers people keep for themselves. No interviewer and no scorer reads them.';
comment on column practice_answers.session_id is
    'The interview with which the answer is deleted; null when the person wants to keep it.';
comment on column practice_answers.origin_session is 'The interview it was given in, while there is one.';
comment on column practice_answers.said is 'The words as they were given, with the corrections that held when it was saved.';
comment on column practice_answers.text is 'The same as the person has gone on writing it.';
