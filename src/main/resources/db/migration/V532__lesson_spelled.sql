-- What open lessons are found by in Latin letters, of the teacher and of the topic, as shared.Pinyin makes it; filled at the next start
-- where it is empty.
alter table open_lesson add column spelled varchar(2000) default '' not null;
