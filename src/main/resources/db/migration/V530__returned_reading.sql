-- What was read when a case was sent back (R-AGR-3, R-PLN-3, R-SEC-5), the last time only: when it comes again, whoever decides is shown what has
-- changed, and whoever hands it in as it was says why. Goes when the case is closed.
create table returned_reading (
    process_instance_id varchar(64) not null,
    -- Which of several at once in the case, empty where there is one only.
    place               varchar(400) not null,
    -- What the trail says of the return.
    trail_line          bigint not null,
    content             text not null,
    answered            boolean not null,
    unchanged_reason    varchar(1000) not null,
    constraint returned_reading_pkey primary key (process_instance_id, place),
    constraint returned_reading_trail_line_fkey foreign key (trail_line) references trail_line (id)
);
