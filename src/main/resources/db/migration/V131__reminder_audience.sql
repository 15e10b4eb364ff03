-- Groups of those who are to know of a task in somebody else's hands, separated by commas; null if nobody is.
alter table reminder add concerned varchar(500);
