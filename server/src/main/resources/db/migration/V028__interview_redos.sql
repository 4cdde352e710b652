-- No row has a redo yet, and looking through them would need a tenant: so the reference is not checked backwards.
alter table interview_sessions
    add column redo_of uuid,
    add column redo_question int check (redo_question >= 1),
    add constraint interview_sessions_redo_of
        foreign key (tenant_id, redo_of) references interview_sessions (tenant_id, id) on delete set null (redo_of)
        not valid,
    add constraint interview_sessions_redo_whole check (redo_of is null or redo_question is not null);
create index on interview_sessions (tenant_id, redo_of, redo_question) where redo_of is not null;
comment on column interview_sessions.redo_of is
    'The interview in which the one question of a redo was first asked; null in a redo whose first interview was deleted.';
comment on column interview_sessions.redo_question is 'Its number there; null in a whole interview.';
