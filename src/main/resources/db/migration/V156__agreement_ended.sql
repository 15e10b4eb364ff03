-- The day on which an agreement ended with its pairing, whether it had been signed or not.
alter table agreement add column ended_on date;
