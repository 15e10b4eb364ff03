-- Matters of a year or term that the office ended because the final assessment could not wait for them any longer (R-FIN-1).
create table stopped_matter (
    pairing_id  varchar(20) not null,
    matter      varchar(20) not null,
    school_year integer not null,
    -- 0: the whole year
    term        integer not null,
    reason      varchar(1000) not null,
    decided_by  varchar(60) not null,
    decided_at  timestamp with time zone not null,
    constraint stopped_matter_pkey primary key (pairing_id, matter, school_year, term),
    constraint stopped_matter_pairing_id_fkey foreign key (pairing_id) references pairing (id)
);
