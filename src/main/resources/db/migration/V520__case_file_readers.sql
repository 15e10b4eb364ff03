-- Which papers of a whole file not everybody who sees the pairing may read, by what their feature names them. What was put together before
-- is made anew: until now the partner school got the other's certificates with it.
delete from case_file;
alter table case_file_paper add column restricted varchar(80) default '' not null;
