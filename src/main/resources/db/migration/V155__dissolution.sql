-- Pairings that the office ended before their cycle was over (R-FIN-3), and whose open tasks went with them.
create table dissolution (
    pairing_id varchar(20) primary key references pairing (id),
    ground     varchar(20) not null,
    reason     varchar(1000) not null,
    last_day   date not null,
    -- how far the pairing had come
    stage      varchar(20) not null,
    decided_by varchar(60) not null,
    decided_at timestamp with time zone not null
);

create table dissolution_task (
    pairing_id varchar(20) not null references dissolution (pairing_id),
    position   integer not null,
    task_name  varchar(200) not null,
    account    varchar(60) not null,
    primary key (pairing_id, position)
);

-- What was under way then, and what became of it.
create table dissolution_item (
    pairing_id varchar(20) not null references dissolution (pairing_id),
    position   integer not null,
    what       varchar(200) not null,
    standing   varchar(200) not null,
    outcome    varchar(300) not null,
    primary key (pairing_id, position)
);
