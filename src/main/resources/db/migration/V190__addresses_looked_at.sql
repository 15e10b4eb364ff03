-- Whether an address is wrong was written from V180 on only when somebody wrote the address: empty until it is looked at, which
-- the next start does (directory.AddressCheck).
alter table person alter column email_wrong drop not null;
alter table person alter column email_wrong drop default;
update person set email_wrong = null;
