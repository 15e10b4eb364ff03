-- Teachers who serve or learn at the partner school for a school year (R-SEC-1 to R-SEC-4).
create table secondment (
    id            varchar(20) primary key,
    pairing_id    varchar(20) not null references pairing (id),
    -- the year of service, by its first calendar year
    school_year   integer not null,
    -- staff number; the name as it was confirmed, for the records of people who have left the register
    teacher       varchar(30) not null,
    teacher_name  varchar(40) not null,
    home_school   varchar(40) not null references school (code),
    host_school   varchar(40) not null references school (code),
    direction     varchar(10) not null,
    subject       varchar(20) not null,
    post          varchar(60),
    backbone      boolean not null,
    volunteer     boolean not null,
    state         varchar(20) not null,
    replaces      varchar(20) references secondment (id),
    starts_on     date not null,
    ends_on       date,
    confirmed_by  varchar(60) not null,
    confirmed_at  timestamp with time zone not null
);
create index secondment_pairing on secondment (pairing_id, school_year);
create index secondment_teacher on secondment (teacher, school_year);
create index secondment_year on secondment (school_year, id);
