-- Wrong passwords by place instead of a lock on the account. id and account are digests: what is typed as an account may be
-- anything, also a password. since: start of the window, or of the pause once there were too many.
create table sign_in_try (
    id       varchar(64) primary key,
    account  varchar(64) not null,
    failures integer     not null,
    since    timestamp with time zone not null
);
create index sign_in_try_account on sign_in_try (account);
create index sign_in_try_since on sign_in_try (since);

-- Where the owner of an account has signed in before: the line's address and the browser's cookie, as digests.
create table known_place (
    account varchar(64) not null,
    place   varchar(64) not null,
    seen_at timestamp with time zone not null,
    primary key (account, place)
);
create index known_place_seen on known_place (seen_at);

alter table account_access drop column failures;
alter table account_access drop column locked_until;
