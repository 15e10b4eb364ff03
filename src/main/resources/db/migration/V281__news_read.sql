-- Up to which line of the trail somebody has read what became of their matters; whoever has never said so has no row.
create table news_read (
    account varchar(100) not null,
    line_id bigint not null,
    constraint news_read_pkey primary key (account)
);
