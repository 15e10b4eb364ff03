-- What a mentor wrote over a personal link (R-MEN-1): the liaison's form opens with it.
create table mentor_own_text (
    mentorship bigint not null,
    kind       varchar(20) not null,
    content    varchar(2000) not null,
    written_at timestamp with time zone not null,
    constraint mentor_own_text_pkey primary key (mentorship, kind),
    constraint mentor_own_text_mentorship_fkey foreign key (mentorship) references mentorship (id)
);
