-- What a teacher wrote of the year of service over a personal link (R-SEC-4): the liaison's form opens with it.
create table service_own_form (
    secondment_id varchar(20) not null,
    duties        varchar(2000) not null,
    activities    varchar(2000) not null,
    absences      integer not null,
    self_summary  varchar(4000) not null,
    written_at    timestamp with time zone not null,
    constraint service_own_form_pkey primary key (secondment_id),
    constraint service_own_form_secondment_id_fkey foreign key (secondment_id) references secondment (id)
);
