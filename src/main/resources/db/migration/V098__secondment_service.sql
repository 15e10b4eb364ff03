-- A secondment's year of service (R-SEC-4): arrival, mid-year check, and the form 城镇教师到农村学校任教情况表.
create table service_year (
    secondment_id  varchar(20) primary key references secondment (id),
    arrived_on     date not null,
    post           varchar(60) not null,
    subjects       varchar(60) not null,
    classes        varchar(200) not null,
    periods        integer not null,
    arrival_remark varchar(500) not null,
    arrived_by     varchar(60) not null,
    arrived_at     timestamp with time zone not null,
    checked_on     date,
    conduct        varchar(10),
    findings       varchar(2000),
    problems       varchar(2000),
    checked_by     varchar(60),
    checked_at     timestamp with time zone,
    reply          varchar(1000),
    read_by        varchar(60),
    read_at        timestamp with time zone
);

create table service_form (
    secondment_id   varchar(20) primary key references secondment (id),
    duties          varchar(2000) not null,
    activities      varchar(2000) not null,
    honours         varchar(1000) not null,
    absences        integer not null,
    self_summary    varchar(4000) not null,
    filled_by       varchar(60) not null,
    filled_at       timestamp with time zone not null,
    with_filler     boolean not null,
    return_opinion  varchar(1000),
    grade           varchar(20),
    assessment      varchar(2000),
    assessed_by     varchar(60),
    assessed_at     timestamp with time zone,
    home_opinion    varchar(2000),
    home_opinion_by varchar(60),
    home_opinion_at timestamp with time zone,
    file_number     varchar(60) unique,
    filed_on        date,
    filed_by        varchar(60),
    filed_at        timestamp with time zone
);

-- Programmes that are there already get the working days of the new steps, as those that ship have them.
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'service.arrival', 5 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'service.check', 10 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'service.read', 5 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'service.form', 10 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'service.assess', 5 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'service.opinion', 5 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'service.file', 5 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'service.early-end', 3 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'service.nominate', 5 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'service.confirm', 3 from programme_step group by programme_year;
