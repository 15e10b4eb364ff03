-- Each cadre writes their own three reports (R-CAD-1). What was one text for all of a term's cadres was each one's word.
create table cadre_report (
    attachment  bigint not null references attachment (id),
    cadre       bigint not null references attachment_cadre (id),
    addressee   varchar(20) not null,
    content     varchar(8000) not null,
    written_by  varchar(60) not null,
    written_at  timestamp with time zone not null,
    late        boolean not null,
    state       varchar(20) not null,
    received_by varchar(60),
    received_at timestamp with time zone,
    opinion     varchar(1000),
    primary key (cadre, addressee)
);
create index cadre_report_attachment on cadre_report (attachment);

insert into cadre_report (attachment, cadre, addressee, content, written_by, written_at, late, state, received_by, received_at, opinion)
select report.attachment, cadre.id, report.addressee, report.content, report.written_by, report.written_at, report.late,
       report.state, report.received_by, report.received_at, report.opinion
from attachment_report report
join attachment_cadre cadre on cadre.attachment = report.attachment;

drop table attachment_report;
