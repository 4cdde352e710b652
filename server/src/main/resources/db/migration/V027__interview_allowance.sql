alter table interview_sessions add column allowed_ms bigint check (allowed_ms >= 0);
comment on column interview_sessions.allowed_ms is
    'How much of its clock the interview may use, whatever its plan says; null when nothing else limits it.';
