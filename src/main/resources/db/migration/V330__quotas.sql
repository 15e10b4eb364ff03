-- Who of those who took part led a school or was a backbone teacher, as the directory knew it when it was recorded: some quotas count only these.
alter table activity_person add column principal boolean default false not null;
alter table activity_person add column backbone boolean default false not null;
update activity_person set backbone = exists (
        select 1 from teacher t where t.staff_number = activity_person.staff_number and t.backbone <> 'NONE'),
    principal = exists (
        select 1 from activity a join pairing p on p.id = a.pairing_id join person l
            on l.school_code = case when activity_person.side = 'SUPPORTING' then p.supporting_school else p.recipient_school end
        where a.id = activity_person.activity and l.role = 'PRINCIPAL' and l.name = activity_person.name);

-- A project that was approved at city level or above is of its own kind (Q-23); any other counts for Q-06 only.
update activity_type set quotas = 'Q-06' where code = 'research-project' and quotas = 'Q-06,Q-23';
insert into activity_type (code, name, quotas, needs_subject, place_in_list) values
    ('approved-project', '市级以上立项课题', 'Q-06,Q-23', false, 65);

-- How many activities count for a quota (activity-quotas), written in the transaction that changes an activity. school_year and term are 0 where
-- the quota is counted over longer, subject is empty where it is not counted by subject. amount: those that count, or what is counted of them
-- (people, topics); the others are activities that do not count.
create table quota_count (
    pairing_id  varchar(20) not null,
    school_year integer not null,
    term        integer not null,
    measure     varchar(40) not null,
    subject     varchar(20) not null,
    amount      integer not null,
    waiting     integer not null,
    disputed    integer not null,
    seen        integer not null,
    unfit       integer not null,
    constraint quota_count_pkey primary key (pairing_id, school_year, term, measure, subject),
    constraint quota_count_pairing_fkey foreign key (pairing_id) references pairing (id)
);
create index quota_count_term on quota_count (school_year, term, measure);

-- By which rules the numbers above were counted: other ones count all of them anew at the next start.
create table quota_rules (
    id       integer not null,
    checksum varchar(64) not null,
    constraint quota_rules_pkey primary key (id)
);
insert into quota_rules (id, checksum) values (1, '');

-- Both schools of a pairing are told once a term what is missing while there is time.
create table quota_reminder (
    pairing_id  varchar(20) not null,
    school_year integer not null,
    term        integer not null,
    told_on     date not null,
    constraint quota_reminder_pkey primary key (pairing_id, school_year, term),
    constraint quota_reminder_pairing_fkey foreign key (pairing_id) references pairing (id)
);

-- Programmes that are there already tell it as early as they tell a gap of an attachment (GAP: no document says; the office changes it).
insert into programme_limit (programme_year, programme_year_key, limit_key, amount)
    select y.id, (select coalesce(max(l.programme_year_key), -1) + 1 from programme_limit l where l.programme_year = y.id), 'quota.warning-days', 42
    from programme_year y;
