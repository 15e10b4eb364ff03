-- What somebody often writes when they decide, to be put into a form with one click.
create table usual_opinion (
    id       varchar(36) not null,
    account  varchar(100) not null,
    opinion  text not null,
    added_at timestamp with time zone not null,
    constraint usual_opinion_pkey primary key (id)
);
create index usual_opinion_account on usual_opinion (account, added_at);
