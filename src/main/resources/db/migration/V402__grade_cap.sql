-- How good the grade may be at best because of one school, frozen with the sheet (R-EVA-3); the reason is for that school and the bureau.
create table evaluation_cap (
    evaluation bigint not null,
    side       varchar(20) not null,
    best       varchar(20) not null,
    reason     varchar(300) not null,
    constraint evaluation_cap_pkey primary key (evaluation, side),
    constraint evaluation_cap_evaluation_fkey foreign key (evaluation) references evaluation (id)
);
