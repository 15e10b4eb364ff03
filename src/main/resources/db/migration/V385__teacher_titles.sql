-- How many teachers of a school there are, and how many of some titles, is read from the index: the bureau's page of quotas asks it of every supporting school.
create index teacher_titles on teacher (school_code, title);
