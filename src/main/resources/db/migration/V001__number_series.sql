-- Running numbers handed out inside a transaction: pairings, rounds, agreements, filings.
create table number_series (
    name        varchar(60) primary key,
    last_number integer not null
);
