-- Pairings of one supporting and one recipient school under a programme (requirements section 1).
create table pairing (
    id                varchar(20) primary key,
    programme         varchar(40) not null,
    supporting_school varchar(40) not null references school (code),
    recipient_school  varchar(40) not null references school (code),
    -- empty if the help is limited to nothing
    scope             varchar(60) not null,
    stage             varchar(20) not null,
    section           varchar(40),
    since             date not null,
    ended_on          date,
    -- empty while it runs, then its own id: one running pairing for each pair, scope and programme
    closed_as         varchar(20) default '' not null,
    constraint pairing_runs_once unique (programme, supporting_school, recipient_school, scope, closed_as)
);
create index pairing_supporting on pairing (supporting_school);
create index pairing_recipient on pairing (recipient_school);
