-- Programmes that were there before cadre attachment came get its working days and limits.
insert into programme_step (programme_year, programme_year_key, step, working_days)
select year_row.id, 500 + new_step.place, new_step.step, new_step.working_days
from programme_year year_row
cross join (values
    (0, 'attachment.name', 10),
    (1, 'attachment.confirm', 5),
    (2, 'attachment.accept', 5),
    (3, 'attachment.entry', 5),
    (4, 'attachment.correct', 5),
    (5, 'attachment.receive', 5),
    (6, 'attachment.revise', 5),
    (7, 'attachment.cover', 5),
    (8, 'attachment.review', 10)
) as new_step (place, step, working_days);

insert into programme_limit (programme_year, programme_year_key, limit_key, amount)
select year_row.id, 500 + new_limit.place, new_limit.limit_key, new_limit.amount
from programme_year year_row
cross join (values
    (0, 'attachment.warning-days', 42),
    (1, 'attachment.closing-days', 7)
) as new_limit (place, limit_key, amount);
