-- Personal one-time links for people without an account: what somebody is asked, who asked, and how far it has come. An answered
-- or revoked link stays, so that whoever opens it is told why nothing more can be filled in.
create table personal_link (
    id          varchar(36) not null,
    purpose     varchar(30) not null,
    -- which matter, in the words of the feature
    subject     varchar(60) not null,
    -- staff number, and the name as it was
    person      varchar(30) not null,
    person_name varchar(40) not null,
    -- null for a printed slip
    address     varchar(254),
    created_by  varchar(60) not null,
    created_at  timestamp with time zone not null,
    expires_at  timestamp with time zone not null,
    opened_at   timestamp with time zone,
    answered_at timestamp with time zone,
    revoked_at  timestamp with time zone,
    -- null with a time if a newer link took its place
    revoked_by  varchar(60),
    constraint personal_link_pkey primary key (id)
);
create index personal_link_matter on personal_link (purpose, subject, person);
create index personal_link_person on personal_link (person);

-- A secret is made when the mail leaves or the slip is printed and never stored, only its SHA-256.
create table personal_link_secret (
    hash    varchar(64) not null,
    link_id varchar(36) not null,
    constraint personal_link_secret_pkey primary key (hash),
    constraint personal_link_secret_link_id_fkey foreign key (link_id) references personal_link (id) on delete cascade
);
create index personal_link_secret_link on personal_link_secret (link_id);

-- What a teacher said of a secondment in their own word (R-SEC-2).
create table secondment_own_word (
    pairing_id  varchar(20) not null,
    school_year integer not null,
    teacher     varchar(30) not null,
    willing     boolean not null,
    remark      varchar(500) not null,
    said_at     timestamp with time zone not null,
    constraint secondment_own_word_pkey primary key (pairing_id, school_year, teacher),
    constraint secondment_own_word_pairing_id_school_year_fkey
        foreign key (pairing_id, school_year) references secondment_selection (pairing_id, school_year)
);
