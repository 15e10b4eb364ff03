-- On which day a cycle's final assessment begins (R-FIN-1): the scheme's sum-up stage begins on 1 August [003]; the office changes it.
insert into programme_date (programme_year, programme_year_key, matter, month_of_year, day_of_month)
    select y.id, (select coalesce(max(d.programme_year_key), -1) + 1 from programme_date d where d.programme_year = y.id), 'final-assessment', 8, 1
    from programme_year y;
