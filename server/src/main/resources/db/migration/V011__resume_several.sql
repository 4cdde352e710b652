alter table resumes add column person_id uuid;
alter table resumes add column digest bytea check (length(digest) = 32);
alter table resumes add column chosen_at timestamptz;
comment on column resumes.person_id is 'Whose it is; null where nobody signs in, and for those from before that was written down.';
comment on column resumes.digest is 'SHA-256 of the file: the same one is kept once.';
comment on column resumes.chosen_at is 'The one chosen last is current; null: when it was uploaded.';
