-- What schools are sorted by (pinyin, as shared.ChineseOrder says) and found by (shared.Text.sought), kept with the name so
-- that both databases sort and search alike; filled at every start where another version would write something else.
alter table school add column name_key varchar(500) default '' not null;
alter table school add column name_sought varchar(120) default '' not null;
create index school_name_key on school (name_key, code);
alter table pairing add column scope_sought varchar(120) default '' not null;
update pairing set scope_sought = lower(scope);
create index pairing_section on pairing (section, id);
