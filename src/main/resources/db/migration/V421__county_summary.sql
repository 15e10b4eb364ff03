-- The office's summary of a school year over the whole county (R-SUM-1); each saving is a version, none is changed. read_as: how a part read with the figures of that day.
create table county_summary (
    school_year integer not null,
    version_no  integer not null,
    saved_by    varchar(100) not null,
    saved_at    timestamp with time zone not null,
    constraint county_summary_pkey primary key (school_year, version_no)
);

create table county_summary_part (
    school_year integer not null,
    version_no  integer not null,
    part        varchar(20) not null,
    body        varchar(8000) not null,
    read_as     text not null,
    constraint county_summary_part_pkey primary key (school_year, version_no, part),
    constraint county_summary_part_version_fkey foreign key (school_year, version_no) references county_summary (school_year, version_no)
);
