-- The activities behind a number of a quota are those of some kinds in a term or a year: over ten thousand pairings they are found instead of sought.
create index activity_kind on activity (type, school_year, term, held_on);
