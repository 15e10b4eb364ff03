-- Inspection visits to one school of a pairing (R-EVA-2): who of the bureau went when, what they looked at and found.
create table visit (
    id          varchar(20) not null,
    pairing_id  varchar(20) not null,
    side        varchar(20) not null,
    school      varchar(40) not null,
    school_year integer not null,
    term        integer not null,
    visited_on  date not null,
    looked      varchar(500) not null,
    findings    varchar(4000) not null,
    outcome     varchar(20) not null,
    reason      varchar(500),
    files_key   varchar(64) not null,
    recorded_by varchar(100) not null,
    recorded_at timestamp with time zone not null,
    sought      varchar(4000) not null,
    constraint visit_pkey primary key (id),
    constraint visit_pairing_fkey foreign key (pairing_id) references pairing (id)
);
create index visit_pairing on visit (pairing_id, visited_on);
create index visit_school on visit (school, school_year);
create index visit_year on visit (school_year, visited_on, id);

create table visit_visitor (
    visit   varchar(20) not null,
    account varchar(100) not null,
    constraint visit_visitor_pkey primary key (visit, account),
    constraint visit_visitor_visit_fkey foreign key (visit) references visit (id)
);
