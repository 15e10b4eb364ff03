-- How many quotas a frozen sheet has missing: registers and the overview count by it.
alter table evaluation add column short_quotas integer;
update evaluation set short_quotas = (select count(*) from evaluation_line l
    where l.evaluation = evaluation.id and l.kind = 'QUOTA' and l.met = false) where frozen_at is not null;
