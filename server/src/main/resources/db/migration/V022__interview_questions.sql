create table questions (
    id uuid primary key,
    tenant_id uuid not null,
    session_id uuid not null,
    question_number int not null check (question_number >= 1),
    question_text text not null,
    answer text,
    score int check (score between 1 and 5),
    feedback text,
    unique (tenant_id, session_id, question_number),
    foreign key (tenant_id, session_id) references interview_sessions (tenant_id, id) on delete cascade
);
select platform_protect('questions');
comment on column questions.answer is 'The candidate''s answering turns, one a line.';
