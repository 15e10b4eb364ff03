-- The whole file of a pairing as it was put together last.
create table case_file (
    pairing_id varchar(20) not null,
    content    bytea not null,
    papers     integer not null,
    asked_by   varchar(100) not null,
    made_at    timestamp with time zone not null,
    constraint case_file_pkey primary key (pairing_id)
);
