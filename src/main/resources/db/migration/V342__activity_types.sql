-- Kinds of activities that the bureau does not offer any more: what was recorded keeps its kind, with its name and its quotas (R-ACT-1).
alter table activity_type add column retired_on date;
-- A kind that was recorded is never changed: one with the same name takes its place.
alter table activity_type drop constraint activity_type_name_key;
