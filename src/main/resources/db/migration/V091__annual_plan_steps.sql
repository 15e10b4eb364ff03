-- Programmes that are there already get the working days of the new steps, as those that ship have them.
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'plan.draft', 10 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'plan.agree', 5 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'plan.review', 5 from programme_step group by programme_year;
