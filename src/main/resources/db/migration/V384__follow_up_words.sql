-- What a joint meeting decided is found by its words (shared.Text.sought); whatever was written before is found without regard to blanks and capitals.
alter table meeting_decision add column content_sought varchar(6000) default '' not null;
update meeting_decision set content_sought = lower(replace(replace(content, ' ', ''), '　', ''));
