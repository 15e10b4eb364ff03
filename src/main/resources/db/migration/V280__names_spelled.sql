-- What schools, people and teachers are found by in Latin letters: pinyin initials or whole syllables, as shared.Pinyin makes them, kept
-- with the name; filled at the next start where it is empty.
alter table school add column name_spelled varchar(1000) default '' not null;
alter table person add column name_spelled varchar(1000) default '' not null;
alter table teacher add column name_spelled varchar(1000) default '' not null;
