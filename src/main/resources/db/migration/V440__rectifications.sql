-- What the bureau demands of one school of a pairing to put right (R-EVA-2), from whatever it was found in. The partner has no part in it.
create table rectification (
    id             varchar(20) not null,
    pairing_id     varchar(20) not null,
    side           varchar(20) not null,
    school         varchar(40) not null,
    school_year    integer not null,
    term           integer not null,
    source         varchar(20) not null,
    source_id      varchar(80) not null,
    facts          varchar(1000) not null,
    asked          varchar(1000) not null,
    due_on         date not null,
    state          varchar(20) not null,
    demanded_by    varchar(100) not null,
    demanded_at    timestamp with time zone not null,
    answered_by    varchar(100),
    answered_at    timestamp with time zone,
    reported_by    varchar(100),
    reported_at    timestamp with time zone,
    opinion        varchar(1000),
    returned_times integer not null,
    escalated_at   timestamp with time zone,
    closed_at      timestamp with time zone,
    sought         varchar(4000) not null,
    constraint rectification_pkey primary key (id),
    constraint rectification_pairing_fkey foreign key (pairing_id) references pairing (id)
);
create index rectification_pairing on rectification (pairing_id, side, state);
create index rectification_school on rectification (school, school_year, state);
create index rectification_year on rectification (school_year, demanded_at, id);

-- What was found, each with what the school does about it and what came of it.
create table rectification_finding (
    rectification varchar(20) not null,
    position      integer not null,
    finding       varchar(500) not null,
    measure       varchar(500),
    responsible   varchar(60),
    until_on      date,
    report        varchar(1000),
    constraint rectification_finding_pkey primary key (rectification, position),
    constraint rectification_finding_fkey foreign key (rectification) references rectification (id)
);

-- Programmes that are there already get what the new steps take and the limits (GAP: no document says; the office changes them).
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'rectification.answer', 5
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'rectification.accept', 3
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'rectification.check', 5
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'rectification.decide', 5
    from programme_year y;
insert into programme_limit (programme_year, programme_year_key, limit_key, amount)
    select y.id, (select coalesce(max(l.programme_year_key), -1) + 1 from programme_limit l where l.programme_year = y.id), 'rectification.days', 20
    from programme_year y;
insert into programme_limit (programme_year, programme_year_key, limit_key, amount)
    select y.id, (select coalesce(max(l.programme_year_key), -1) + 1 from programme_limit l where l.programme_year = y.id), 'rectification.returns', 1
    from programme_year y;
