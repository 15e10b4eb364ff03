-- The number of the paper of a decision about renewal (R-FIN-3); decisions made before have none.
alter table renewal add column number varchar(60);
create unique index renewal_number_key on renewal (number);

-- The register lists them by the day on which both schools were asked, and follows a pairing to its next cycle.
create index renewal_opened on renewal (opened_at);
