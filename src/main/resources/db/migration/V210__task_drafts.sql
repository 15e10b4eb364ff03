-- What somebody has typed into the form of a task and not submitted yet; gone when they submit, and some time after the task closed.
create table task_draft (
    task_id  varchar(64) not null,
    account  varchar(100) not null,
    saved_at timestamp with time zone not null,
    content  text not null,
    constraint task_draft_pkey primary key (task_id, account)
);
create index task_draft_account on task_draft (account, saved_at);
