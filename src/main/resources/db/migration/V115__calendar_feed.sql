-- Whoever holds the secret reads the account's deadlines without signing in; only its hash is kept.
create table calendar_feed (
    account     varchar(100) primary key,
    secret_hash varchar(64)  not null unique,
    opened_at   timestamp with time zone not null,
    read_at     timestamp with time zone
);
