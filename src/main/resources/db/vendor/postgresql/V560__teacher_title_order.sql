-- The place of a teacher's title among the titles, kept by the database itself, and the register's teachers in the order of it from either end:
-- to sort ten thousand pairings' teachers by it looked at all of them for a page.
alter table teacher add column title_order integer generated always as (case title when 'FULL_SENIOR' then 0 when 'SENIOR' then 1 when 'FIRST' then 2 when 'SECOND' then 3 when 'THIRD' then 4 when 'NONE' then 5 end) stored;
create index teacher_by_title on teacher (title_order, name_key, staff_number);
create index teacher_by_title_down on teacher (title_order desc, name_key, staff_number);
