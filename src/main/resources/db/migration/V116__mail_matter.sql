-- The record of a matter lists who was told what.
create index mail_matter on mail (matter_key, created_at);
