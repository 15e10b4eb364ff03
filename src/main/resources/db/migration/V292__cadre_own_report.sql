-- What a cadre wrote over a personal link (R-CAD-1): the liaison's form opens with it. Empty: as to the bureau.
create table cadre_own_report (
    cadre      bigint not null,
    bureau     varchar(8000) not null,
    supporting varchar(8000) not null,
    own        varchar(8000) not null,
    written_at timestamp with time zone not null,
    constraint cadre_own_report_pkey primary key (cadre),
    constraint cadre_own_report_cadre_fkey foreign key (cadre) references attachment_cadre (id)
);
