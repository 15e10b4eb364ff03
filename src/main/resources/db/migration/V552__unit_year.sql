-- A unit's school year added up, as the register of units shows it: adding thousands of numbers up anew for each of its pages took half of
-- a page's time.
create table unit_year (
    school_year integer not null,
    unit        varchar(40) not null,
    steps       integer not null,
    days        integer not null,
    late_steps  integer not null,
    late_days   integer not null,
    constraint unit_year_pkey primary key (school_year, unit)
);

insert into unit_year (school_year, unit, steps, days, late_steps, late_days)
select school_year, unit, sum(steps), sum(days), sum(late_steps), sum(late_days) from unit_days group by school_year, unit;
