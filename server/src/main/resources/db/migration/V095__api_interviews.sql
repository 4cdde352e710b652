-- Interviews as other systems' reports read them. Whoever looks sees the rows of their own tenant: the view asks as the
-- one who looks, and nothing is written through it.
create view interviews with (security_invoker = true) as
select id, tenant_id, candidate_name, job_title, interview_type, final_score, start_time, completed_at, created_at
from interview_sessions;
revoke insert, update, delete on interviews from "${application_role}";
