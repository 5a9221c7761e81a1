CREATE VIEW coverage_claim AS
-- The claims of the dataset and of its sources to be complete: during the period, only those listed
-- had this status in this body under this rule. first_day and last_day are included.
SELECT c.organization_id, c.status_id, c.rule_id, c.source_id, x.earliest AS first_day, x.latest AS last_day, c.note
FROM coverage c
JOIN edtf x ON x.text = c.date
WHERE c.revision_retired IS NULL;
