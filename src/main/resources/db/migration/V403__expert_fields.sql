-- What experts know best: school subjects, and management (R-EVA-1).
create table expert_field (
    account varchar(100) not null,
    field   varchar(20) not null,
    constraint expert_field_pkey primary key (account, field)
);
