-- Annual plans are told late by hands, too (R-PLN-3): the table of changes of hands is no longer the secondments' alone.
-- «plan/P-2026-001/2026» is a plan; those that were open before are told as a whole until they move on.
alter table secondment_holding rename to matter_holding;
alter index secondment_holding_matter rename to matter_holding_matter;
