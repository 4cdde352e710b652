-- Words taken before the recogniser had settled them have no confidence.
alter table transcript_entries alter column confidence drop not null;
