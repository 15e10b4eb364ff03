-- A school that an import has brought may be taken back although the office has given it room on the shelf.
alter table shelf_school drop constraint shelf_school_school_fkey;
alter table shelf_school add constraint shelf_school_school_fkey
    foreign key (school) references school (code) on delete cascade;
