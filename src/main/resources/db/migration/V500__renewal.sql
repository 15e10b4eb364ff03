-- Which pairing a pairing follows: the cycle before of the same two schools (R-FIN-3).
alter table pairing add column renews varchar(20);
create index pairing_renews on pairing (renews);

-- Whether a pairing is renewed after its cycle (R-FIN-3): what the schools wish, what the table proposes, what the office decides.
create table renewal (
    pairing_id   varchar(20) not null,
    opened_at    timestamp with time zone not null,
    proposal     varchar(20),
    reason       varchar(200),
    decision     varchar(20),
    opinion      varchar(1000),
    programme    varchar(40),
    decided_by   varchar(100),
    decided_at   timestamp with time zone,
    constraint renewal_pkey primary key (pairing_id),
    constraint renewal_pairing_fkey foreign key (pairing_id) references pairing (id)
);

create table renewal_wish (
    pairing_id varchar(20) not null,
    side       varchar(20) not null,
    wish       varchar(20) not null,
    changes    varchar(1000) not null,
    stated_by  varchar(100) not null,
    stated_at  timestamp with time zone not null,
    constraint renewal_wish_pkey primary key (pairing_id, side),
    constraint renewal_wish_fkey foreign key (pairing_id) references renewal (pairing_id)
);

-- Programmes that are there already get what the new steps take (GAP: no document says; the office changes them).
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'renewal.wish', 10
    from programme_year y;
insert into programme_step (programme_year, programme_year_key, step, working_days)
    select y.id, (select coalesce(max(s.programme_year_key), -1) + 1 from programme_step s where s.programme_year = y.id), 'renewal.decide', 10
    from programme_year y;
