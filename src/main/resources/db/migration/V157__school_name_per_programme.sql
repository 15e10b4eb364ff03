-- Two programmes may print the same short name («实验小学»): a name is one school's within a programme, its code everywhere.
-- The old rule was a nameless constraint of the column; it goes with the column on both databases.
alter table school add column printed_name varchar(60);
update school set printed_name = name;
alter table school alter column printed_name set not null;
alter table school drop column name;
alter table school rename column printed_name to name;
-- empty: may take part in every programme
alter table school add column programme varchar(40) default '' not null;
alter table school add constraint school_name_once unique (name, programme);
