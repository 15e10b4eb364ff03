-- Files that people attach to what they submit: who, to which step; not submitted yet while submitted_at is null.
create table stored_file (
    id                  varchar(36) not null,
    matter_key          varchar(255) not null,
    process_instance_id varchar(64) not null,
    task_id             varchar(64) not null,
    step                varchar(255) not null,
    uploader            varchar(100) not null,
    uploaded_by         varchar(255) not null,
    uploaded_at         timestamp with time zone not null,
    kept_at             timestamp with time zone not null,
    submitted_at        timestamp with time zone,
    name                varchar(255) not null,
    kind                varchar(20) not null,
    size_bytes          bigint not null,
    checksum            varchar(64) not null,
    preview             boolean not null,
    signed_paper        boolean not null,
    constraint stored_file_pkey primary key (id)
);
create index stored_file_task on stored_file (task_id, uploader);
create index stored_file_case on stored_file (process_instance_id, submitted_at);
create index stored_file_matter on stored_file (matter_key, submitted_at);
create index stored_file_uploader on stored_file (uploader, submitted_at);
create index stored_file_kept on stored_file (submitted_at, kept_at);
-- What is in them, in parts, so that none is held in memory whole.
create table stored_file_part (
    file_id varchar(36) not null,
    part    integer not null,
    content bytea not null,
    constraint stored_file_part_pkey primary key (file_id, part),
    constraint stored_file_part_file_id_fkey foreign key (file_id) references stored_file (id) on delete cascade
);
-- Pictures made small.
create table stored_file_preview (
    file_id varchar(36) not null,
    content bytea not null,
    constraint stored_file_preview_pkey primary key (file_id),
    constraint stored_file_preview_file_id_fkey foreign key (file_id) references stored_file (id) on delete cascade
);
