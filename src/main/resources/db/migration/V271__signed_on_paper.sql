-- Signed and stamped on a printed text, whose scan is among the files of the step.
alter table agreement_signature add column on_paper boolean default false not null;
alter table annual_plan_consent add column on_paper boolean default false not null;
