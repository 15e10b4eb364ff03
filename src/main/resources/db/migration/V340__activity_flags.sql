-- What the recorder says to what looked odd about an activity when it was recorded (R-ACT-1).
alter table activity add column remark varchar(300) default '' not null;

-- Since when a teacher stands in the list of a school: empty for those who stood there when the list was first read.
alter table teacher add column school_since date;

create index activity_person_number on activity_person (staff_number);
create index stored_file_checksum on stored_file (checksum);
