-- A correction of an activity that the other school has confirmed is an activity of its own until it is confirmed, too (R-ACT-1).
alter table activity add column corrects bigint;
alter table activity add constraint activity_corrects_fkey foreign key (corrects) references activity (id);
create index activity_corrects on activity (corrects);
