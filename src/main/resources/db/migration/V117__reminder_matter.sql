-- The record of a matter also lists what was told in digests.
create index reminder_matter on reminder (matter_key);
