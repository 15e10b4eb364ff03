-- A colleague may be asked to sign, for or against, and not only for an opinion (加签).
alter table question add column co_sign boolean default false not null;
alter table question add column agreed boolean;
