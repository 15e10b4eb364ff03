-- What somebody handed in is found among all that they did: an office's lines are ten thousand, of which a tenth are of this kind.
create index trail_line_actor_act on trail_line (actor, act);

-- The newest thirty mails, without putting all of one moment in order.
create index mail_newest on mail (created_at, id);
drop index mail_created;
