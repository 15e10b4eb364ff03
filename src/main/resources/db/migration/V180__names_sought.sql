-- What people and teachers are sorted by (pinyin, as shared.ChineseOrder says) and found by (shared.Text.sought), kept with the
-- name as schools have it; filled at the next start where it is empty.
alter table person add column name_key varchar(500) default '' not null;
alter table person add column name_sought varchar(120) default '' not null;
alter table teacher add column name_key varchar(500) default '' not null;
alter table teacher add column name_sought varchar(120) default '' not null;
-- Whether no mail can be sent to the address as it is written; looked at whenever it is written.
alter table person add column email_wrong boolean default false not null;
create index person_name_key on person (name_key, account);
create index person_school on person (school_code, role);
create index teacher_name_key on teacher (school_code, name_key, staff_number);
-- What was not delivered is looked for without reading the whole outbox.
create index mail_state on mail (state, created_at);
