-- What several files hold is kept once, under the id of the file that brought it first; a part goes when no file has it any more.
alter table stored_file add column content_id varchar(36);
update stored_file set content_id = id;
alter table stored_file alter column content_id set not null;
create index stored_file_content on stored_file (content_id);
alter table stored_file_part drop constraint stored_file_part_file_id_fkey;
alter table stored_file_part rename column file_id to content_id;
