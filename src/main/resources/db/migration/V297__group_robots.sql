-- Robots of group chats that get the day's figures: access keys, never a name of a person.
create table group_robot (
    id           varchar(36) not null,
    kind         varchar(20) not null,
    name         varchar(60) not null,
    access_key   varchar(200) not null,
    sign_secret  varchar(200),
    added_by     varchar(100) not null,
    added_at     timestamp with time zone not null,
    done_on      date,
    attempts     integer default 0 not null,
    next_try_at  timestamp with time zone,
    test_asked   boolean default false not null,
    last_at      timestamp with time zone,
    last_outcome varchar(300),
    constraint group_robot_pkey primary key (id),
    constraint group_robot_key unique (kind, access_key)
);
