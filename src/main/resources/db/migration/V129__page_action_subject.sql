-- Who was overtaken may have wanted something else with the same plan or task. What older rows are about is not known any more;
-- nobody sends a form twice across a restart.
alter table page_action add column subject varchar(500) default '' not null;
drop index page_action_address;
create index page_action_subject on page_action (subject, done_ms);
