-- Of the subjects of a pairing the one in which least was done: over ten thousand pairings it is read instead of grouped.
alter table quota_count add column weakest boolean default false not null;
drop index quota_count_term;
create index quota_count_weakest on quota_count (school_year, weakest, term, measure, pairing_id, amount);
