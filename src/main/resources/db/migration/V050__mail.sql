-- The outbox: written in the transaction of what happened, emptied by the dispatcher.
-- due_at is when a waiting mail is tried next, or when the lease of the node that is sending it ends; null once it is done.
create table mail (
    id          varchar(36)  primary key,
    recipient   varchar(100) not null,
    subject     varchar(255) not null,
    body        text         not null,
    matter_key  varchar(60)  not null,
    path        varchar(255) not null,
    task_id     varchar(64),
    due         timestamp with time zone,
    once_key    varchar(200) unique,
    state       varchar(20)  not null,
    attempts    integer      not null,
    due_at      timestamp with time zone,
    lease_owner varchar(36),
    address     varchar(254),
    error       varchar(500),
    created_at  timestamp with time zone not null,
    sent_at     timestamp with time zone
);
create index mail_due on mail (due_at);
create index mail_task on mail (task_id);
create index mail_recipient on mail (recipient, created_at);
create index mail_created on mail (created_at);
