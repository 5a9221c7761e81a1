CREATE VIEW coverage_claim AS
-- The claims of the dataset and of its sources to be complete: during the period, only those listed
-- had this status in this body under this rule. first_day and last_day are included; last_day is
-- not after the last day of the dataset.
SELECT organization_id, status_id, rule_id, source_id, first_day, last_day, note
FROM internal_recorded_coverage
WHERE revision_retired IS NULL;
