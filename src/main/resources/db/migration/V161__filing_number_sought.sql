-- What a filing number is found by (shared.Text.sought), kept with it so that both databases search alike. The programme's
-- patterns are written in half width but for their signs, which both spellings keep.
alter table annual_plan add column number_sought varchar(100) default '' not null;
update annual_plan set number_sought = replace(lower(number), ' ', '') where number is not null;
