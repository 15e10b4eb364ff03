-- The lines of the register of secondments with what they are found by.
drop view secondment_line;
create view secondment_line as
select s.id, s.pairing_id, s.school_year, 'SECONDMENT' as kind, s.teacher_name, s.subject, s.direction, s.post, s.backbone,
       s.volunteer, s.state, s.starts_on, s.ends_on, s.replaces, 0 as place, false as named, s.sought
from secondment s
union all
select cast(null as varchar(20)), n.pairing_id, n.school_year, 'NOMINEE', n.teacher_name, n.subject, 'SUPPORT', n.post,
       n.backbone, n.volunteer, x.step, cast(null as date), cast(null as date), cast(null as varchar(20)), n.position, true, n.sought
from secondment_selection x
join secondment_nominee n on n.pairing_id = x.pairing_id and n.school_year = x.school_year
where x.step <> 'CONFIRMED'
union all
select cast(null as varchar(20)), x.pairing_id, x.school_year, 'SELECTION', cast(null as varchar(40)),
       (select string_agg(concat(h.subject, h.teachers, '人'), '、' order by h.position)
        from secondment_shortage h where h.pairing_id = x.pairing_id and h.school_year = x.school_year),
       'SUPPORT', cast(null as varchar(60)), cast(null as boolean), cast(null as boolean), x.step, cast(null as date),
       cast(null as date), cast(null as varchar(20)), 0,
       exists (select 1 from secondment_nominee n where n.pairing_id = x.pairing_id and n.school_year = x.school_year),
       concat('/', (select string_agg(concat(h.subject_sought, h.teachers, '人'), '、' order by h.position)
        from secondment_shortage h where h.pairing_id = x.pairing_id and h.school_year = x.school_year))
from secondment_selection x
where x.step <> 'CONFIRMED';
