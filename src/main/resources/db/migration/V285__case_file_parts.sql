-- What was put together before is made anew: the papers lie in parts, as files do, and the index is written when the whole is fetched,
-- for it lists the files of the steps that its reader may see.
delete from case_file;
alter table case_file drop column content;
create table case_file_part (
    pairing_id varchar(20) not null,
    part       integer not null,
    content    bytea not null,
    constraint case_file_part_pkey primary key (pairing_id, part),
    constraint case_file_part_pairing_id_fkey foreign key (pairing_id) references case_file (pairing_id) on delete cascade
);
-- The papers in it, as the index lists them.
create table case_file_paper (
    pairing_id varchar(20) not null,
    place      integer not null,
    title      varchar(300) not null,
    number     varchar(300) not null,
    dated      date,
    constraint case_file_paper_pkey primary key (pairing_id, place),
    constraint case_file_paper_pairing_id_fkey foreign key (pairing_id) references case_file (pairing_id) on delete cascade
);
