-- What somebody has done, and in whose hands a matter was, are read from the index alone: of 10,000 pairings the list of what is done looked up
-- every line of its reader, and the overview read every holding there is four times.
drop index trail_line_actor;
create index trail_line_actor on trail_line (actor, at, id, act, process_instance_id);
drop index matter_holding_matter;
create index matter_holding_matter on matter_holding (matter, id, holder, held_from);
