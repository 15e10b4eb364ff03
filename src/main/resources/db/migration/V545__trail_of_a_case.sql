-- Whether a case was returned, decided or handed in is asked of thousands of cases for one list: the index answers without the lines.
drop index trail_line_instance;
create index trail_line_instance on trail_line (process_instance_id, act, at);
-- What was decided lately, by whomever: the first page asks for it, and years of lines are not to be read for a month.
create index trail_line_act on trail_line (act, at);
