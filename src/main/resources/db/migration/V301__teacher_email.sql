-- Where a teacher is reached by mail, if known: for the links over which teachers fill something in themselves.
alter table teacher add column email varchar(120);
