-- How somebody wants to be told; who has chosen nothing has no row.
create table notice_choice (
    account   varchar(100) not null,
    at_once   boolean not null,
    concerned boolean not null,
    constraint notice_choice_pkey primary key (account)
);
