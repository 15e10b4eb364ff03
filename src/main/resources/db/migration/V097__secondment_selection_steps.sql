-- Programmes that are there already get the working days of the new steps, as those that ship have them.
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'selection.shortage', 3 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'selection.nominate', 5 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'selection.confirm', 2 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'selection.learners', 2 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'selection.publicity', 5 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'selection.objections', 3 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'selection.approve', 2 from programme_step group by programme_year;
insert into programme_step (programme_year, programme_year_key, step, working_days)
select programme_year, max(programme_year_key) + 1, 'selection.personnel', 2 from programme_step group by programme_year;
