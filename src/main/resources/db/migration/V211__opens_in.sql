-- Where somebody's tasks open first; whoever has chosen nothing has no row.
create table preference (
    account  varchar(100) not null,
    opens_in varchar(20) not null,
    constraint preference_pkey primary key (account)
);
