-- A person's signature as a picture: ink on a transparent ground.
create table signature_picture (
    account   varchar(100) not null,
    picture   bytea not null,
    stored_at timestamp with time zone not null,
    constraint signature_picture_pkey primary key (account)
);
