-- A round of matching: which schools take part, how each pair scored, what was proposed, decided and why (R-SUR-2, R-MAT-1).
create table matching_round (
    id           varchar(20) primary key,
    programme    varchar(40)  not null,
    school_year  integer      not null,
    title        varchar(80)  not null,
    survey_until date         not null,
    max_partners integer      not null,
    status       varchar(20)  not null,
    opened_by    varchar(80)  not null,
    opened_at    timestamp with time zone not null,
    decided_by   varchar(80)
);

create table matching_school (
    round_id varchar(20) not null references matching_round (id),
    school   varchar(60) not null,
    side     varchar(20) not null,
    primary key (round_id, school)
);

-- Every pair that was compared, one row a criterion; kept as it was judged.
create table matching_score (
    round_id   varchar(20)  not null references matching_round (id),
    recipient  varchar(60)  not null,
    supporting varchar(60)  not null,
    criterion  varchar(30)  not null,
    measured   integer      not null,
    points     integer      not null,
    reason     varchar(200) not null,
    primary key (round_id, recipient, supporting, criterion)
);

create table matching_choice (
    round_id        varchar(20) not null references matching_round (id),
    recipient       varchar(60) not null,
    proposed        varchar(60),
    chosen          varchar(60),
    override_reason varchar(300),
    pairing_id      varchar(20),
    primary key (round_id, recipient)
);
