-- In whose hands the steps of a school year were and for how long, told by school and by section; counted anew every night out of the engine's history.
create table unit_days (
    school_year integer not null,
    unit        varchar(40) not null,
    process     varchar(64) not null,
    steps       integer not null,
    days        integer not null,
    late_steps  integer not null,
    late_days   integer not null,
    constraint unit_days_pkey primary key (school_year, unit, process)
);

-- Until when it is counted.
create table unit_days_counted (
    id         integer not null,
    counted_at timestamp with time zone not null,
    constraint unit_days_counted_pkey primary key (id)
);
