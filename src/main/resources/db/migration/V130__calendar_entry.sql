-- When each entry of a feed last changed, so that its stamps stay while nothing does. What is in it stays out: only its checksum.
create table calendar_entry (
    account    varchar(100) not null references calendar_feed (account) on delete cascade,
    uid        varchar(200) not null,
    checksum   varchar(64)  not null,
    changed_at timestamp with time zone not null,
    revision   integer      not null,
    primary key (account, uid)
);
