-- An efficiency admonition of one school (R-EVA-3): drafted by the office, told to the school, which may reply, issued by the leading group.
create table admonition (
    id            varchar(20) not null,
    rectification varchar(20) not null,
    pairing_id    varchar(20) not null,
    side          varchar(20) not null,
    school        varchar(40) not null,
    school_year   integer not null,
    term          integer not null,
    state         varchar(20) not null,
    opened_at     timestamp with time zone not null,
    facts         varchar(2000),
    ground        varchar(1000),
    drafted_by    varchar(100),
    told_at       timestamp with time zone,
    reply_kind    varchar(20),
    reply         varchar(2000),
    replied_by    varchar(100),
    replied_at    timestamp with time zone,
    considered_by varchar(100),
    opinion       varchar(1000),
    number        varchar(60),
    issued_by     varchar(100),
    issued_on     date,
    review_on     date,
    closed_on     date,
    constraint admonition_pkey primary key (id),
    constraint admonition_pairing_fkey foreign key (pairing_id) references pairing (id),
    constraint admonition_rectification_fkey foreign key (rectification) references rectification (id)
);
create index admonition_pairing on admonition (pairing_id, side, state);
create index admonition_rectification on admonition (rectification);
create index admonition_school on admonition (school, school_year);
create index admonition_year on admonition (school_year, opened_at, id);

-- Programmes that are there already get what the new steps take (GAP: no document says; the office changes them).
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'admonition.draft', 5
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'admonition.reply', 5
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'admonition.consider', 5
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'admonition.issue', 5
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'admonition.lift', 40
    from programme_year y;
