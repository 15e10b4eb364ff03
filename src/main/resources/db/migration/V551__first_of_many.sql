-- In the order in which the registers show them, so that the first page of ten thousand pairings' teachers and activities is not sorted
-- out of all of them; with what activities are counted by, so that counting looks at the index alone.
create index teacher_by_name on teacher (name_key, staff_number);
create index activity_newest on activity (school_year, held_on, id, state, type, pairing_id);
