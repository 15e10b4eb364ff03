-- Thousands of digests are due at the same moment: the next one is found without sorting them all.
create index mail_next on mail (due_at, id);
drop index mail_due;
