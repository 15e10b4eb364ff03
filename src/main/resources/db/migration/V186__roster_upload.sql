-- A large workbook between its upload and its reading, in parts; gone when it has been read.
create table roster_upload (
    import_id bigint not null,
    part      integer not null,
    content   bytea not null,
    constraint roster_upload_pkey primary key (import_id, part),
    constraint roster_upload_import_id_fkey foreign key (import_id) references roster_import (id) on delete cascade
);
