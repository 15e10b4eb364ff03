-- What the engine's own user table cannot say about signing in: a lock that ends by itself, a password that others set.
create table account_access (
    account varchar(64) primary key,
    failures integer not null default 0,
    locked_until timestamp with time zone,
    must_change boolean not null default false,
    disabled boolean not null default false,
    -- rises with every new password, so that older sessions end
    credentials integer not null default 0
);
