alter table evaluations drop constraint evaluations_status_check;
alter table evaluations add constraint evaluations_status_check
    check (status in ('pending', 'failed', 'ready', 'withdrawn'));
comment on column evaluations.engine is 'Who rates: built-in (fixed rules) or model.';
comment on column evaluations.model is 'The rung of the model that rates, once one was chosen.';
comment on column evaluations.seed is 'From it come the order of the competencies and of the evidence, and the marks around data.';

create table evaluation_steps (
    tenant_id uuid not null,
    run_id uuid not null,
    step text not null,
    model text not null,
    asked text not null,
    answer jsonb not null,
    answered_at timestamptz not null,
    primary key (tenant_id, run_id, step),
    foreign key (tenant_id, run_id) references evaluations (tenant_id, id) on delete cascade
);
select platform_protect('evaluation_steps');
comment on table evaluation_steps is
    'What a model answered within a run, so that a run that broke off goes on where it was and can be looked into afterwards.';
comment on column evaluation_steps.asked is 'SHA-256 of what it was asked.';
