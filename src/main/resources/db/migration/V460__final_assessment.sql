-- Final assessment (R-FIN-1, R-FIN-3): a round of evaluation over a whole cycle (evaluation.term 0) or a whole school year (3), what both schools
-- close with, each school's grade, publicity and appeal.
alter table scoring_sheet add column kind varchar(10) default 'TERM' not null;
alter table scoring_sheet drop constraint scoring_sheet_version_key;
alter table scoring_sheet add constraint scoring_sheet_version_key unique (programme, kind, version);

-- id: of the round in evaluation.
create table assessment (
    id             bigint not null,
    pairing_id     varchar(20) not null,
    school_year    integer not null,
    scope          varchar(10) not null,
    state          varchar(20) not null,
    first_day      date not null,
    cutoff         date not null,
    opened_at      timestamp with time zone not null,
    opinion        varchar(1000),
    opinion_by     varchar(100),
    opinion_at     timestamp with time zone,
    return_opinion varchar(500),
    confirmed_by   varchar(100),
    confirmed_at   timestamp with time zone,
    public_from    date,
    public_until   date,
    settled_at     timestamp with time zone,
    constraint assessment_pkey primary key (id),
    constraint assessment_year_key unique (pairing_id, school_year, scope),
    constraint assessment_round_fkey foreign key (id) references evaluation (id),
    constraint assessment_pairing_fkey foreign key (pairing_id) references pairing (id)
);
create index assessment_public on assessment (state, public_until);

-- A school's part. cap: the best grade that its admonitions leave it; unfinished: rectifications not over at the cut-off.
create table assessment_school (
    assessment      bigint not null,
    side            varchar(20) not null,
    cap             varchar(10) not null,
    cap_reason      varchar(300) not null,
    unfinished      integer not null,
    summary         varchar(2000),
    learnt          varchar(1000),
    closed_by       varchar(100),
    closed_at       timestamp with time zone,
    proposed        varchar(20),
    proposed_reason varchar(300),
    grade           varchar(20),
    departure       varchar(500),
    first_grade     varchar(20),
    constraint assessment_school_pkey primary key (assessment, side),
    constraint assessment_school_assessment_fkey foreign key (assessment) references assessment (id)
);

-- One a school: the key says so.
create table assessment_appeal (
    assessment bigint not null,
    side       varchar(20) not null,
    state      varchar(20) not null,
    begun_by   varchar(100) not null,
    begun_at   timestamp with time zone not null,
    appeal     varchar(1000),
    filed_by   varchar(100),
    filed_at   timestamp with time zone,
    reason     varchar(1000),
    decided_by varchar(100),
    decided_at timestamp with time zone,
    constraint assessment_appeal_pkey primary key (assessment, side),
    constraint assessment_appeal_assessment_fkey foreign key (assessment) references assessment (id)
);

-- Programmes that are there already get what the new steps take (GAP: no document says; the office changes them).
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'assessment.self', 10
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'assessment.experts', 3
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'assessment.score', 10
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'assessment.supplement', 3
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'assessment.opinion', 5
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'assessment.confirm', 3
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'assessment.publicity', 5
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'assessment.appeal', 10
    from programme_year y;
