-- The comparison takes the distance from the directory (R-SUR-2): schools are not asked for a score of their location any more.
alter table survey_needs alter column score_location drop not null;
alter table survey_offer alter column score_location drop not null;

-- 发展潜力 of the recipient (R-SUR-2), null where the survey was answered before it was asked.
alter table survey_needs add column score_potential integer;
