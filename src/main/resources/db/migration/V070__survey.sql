-- Needs and offers of the schools, once per school and school year (R-SUR-1, R-SUR-2).
create table survey_needs (
    school                 varchar(40) not null references school (code),
    school_year            integer not null,
    facilities             varchar(4000) not null,
    management             varchar(4000) not null,
    culture                varchar(4000) not null,
    psychology             varchar(4000) not null,
    pupils                 varchar(4000) not null,
    difficulties           varchar(4000) not null,
    score_teaching_quality integer not null,
    score_teachers         integer not null,
    score_equipment        integer not null,
    score_resources        integer not null,
    score_location         integer not null,
    filled_by              varchar(60) not null,
    filled_at              timestamp with time zone not null,
    primary key (school, school_year)
);

create table survey_offer (
    school                 varchar(40) not null references school (code),
    school_year            integer not null,
    mentors                integer not null,
    resources              varchar(4000) not null,
    management             varchar(4000) not null,
    culture                varchar(4000) not null,
    psychology             varchar(4000) not null,
    pupils                 varchar(4000) not null,
    remarks                varchar(4000) not null,
    score_teaching_quality integer not null,
    score_teachers         integer not null,
    score_equipment        integer not null,
    score_resources        integer not null,
    score_location         integer not null,
    filled_by              varchar(60) not null,
    filled_at              timestamp with time zone not null,
    primary key (school, school_year)
);

-- Subjects short of teachers (RECIPIENT) or that teachers can be sent for (SUPPORTING).
create table survey_subject (
    school      varchar(40) not null,
    school_year integer not null,
    side        varchar(10) not null,
    position    integer not null,
    subject     varchar(20) not null,
    teachers    integer not null,
    primary key (school, school_year, side, subject)
);

create table survey_topic (
    school      varchar(40) not null,
    school_year integer not null,
    side        varchar(10) not null,
    topic       varchar(20) not null,
    primary key (school, school_year, side, topic)
);
