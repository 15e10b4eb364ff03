-- Whether a case was returned, decided or handed in is asked of thousands of cases for one list: the index answers without the lines.
drop index trail_line_instance;
create index trail_line_instance on trail_line (process_instance_id, act, at);
-- What was decided lately, by whomever, in which of the cases that somebody began: the first page asks for it, and years of lines are not to be
-- read for a month. Both indexes hold all that is asked.
create index trail_line_act on trail_line (act, at, process_instance_id, id);
drop index trail_line_actor_act;
create index trail_line_actor_act on trail_line (actor, act, process_instance_id, matter_key);
