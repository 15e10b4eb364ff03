-- The first page of the office. What somebody did lately in order, also where much was done in one moment; what they handed in, and what was
-- decided in these cases, each answered by the index alone. Acts come before the person, since a plan that is made once for everybody takes
-- nobody to have done much and would read all that the office ever did.
drop index trail_line_actor;
create index trail_line_actor on trail_line (actor, at, id);
drop index trail_line_actor_act;
create index trail_line_act_actor on trail_line (act, actor, process_instance_id, matter_key, id, at, step);
drop index trail_line_instance;
create index trail_line_instance on trail_line (process_instance_id, act, at, id);
-- Whom no mail reaches is counted there. A blank address is none, so that the few without one are found instead of looked for.
update person set email = null where trim(email) = '';
create index person_email_wrong on person (email_wrong);
