create table interview_sessions (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    status text not null check (status in ('created', 'in_progress', 'completed', 'abandoned', 'cancelled')),
    outcome text check (outcome in ('valid', 'insufficient_data', 'technical_failure')),
    end_reason text,
    candidate_name text not null,
    job_title text not null,
    company text not null,
    job_description text not null,
    resume_text text not null,
    interview_type text not null,
    guide jsonb not null,
    timing text not null default 'standard',
    typing_preferred boolean not null default false,
    consent_version text,
    consent_at timestamptz,
    elapsed_ms bigint not null default 0 check (elapsed_ms >= 0),
    lease_owner text,
    lease_fence bigint not null default 0,
    lease_heartbeat timestamptz,
    transcript jsonb,
    feedback jsonb,
    summary text,
    final_score numeric(3, 1),
    created_at timestamptz not null,
    start_time timestamptz,
    completed_at timestamptz,
    unique (tenant_id, id)
);
create index on interview_sessions (tenant_id, id desc);
create index on interview_sessions (tenant_id, start_time) where status = 'in_progress';
select platform_protect('interview_sessions');
comment on column interview_sessions.guide is 'The plan, frozen when the session was made.';
comment on column interview_sessions.elapsed_ms is 'Used on the interview''s clock, which stops in pauses and outages.';
comment on column interview_sessions.lease_fence is 'Grows with every taking; writes with an older one are refused.';
comment on column interview_sessions.transcript is 'Everything said, filled at the end from transcript_entries.';
