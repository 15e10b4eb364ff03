-- Who had agreed to a plan and has to decide anew, because the section returned it to them.
alter table annual_plan add column asked_again varchar(40);
