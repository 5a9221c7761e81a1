CREATE VIEW internal_recorded_coverage AS
-- The claims to be complete of all revisions, with their days. No claim extends beyond the last day
-- of the dataset.
SELECT
  c.organization_id, c.status_id, c.rule_id, c.source_id, c.note, c.revision_added, c.revision_retired,
  x.earliest AS first_day, min(x.latest, coalesce((SELECT day FROM dataset_day), x.latest)) AS last_day
FROM coverage c
JOIN edtf x ON x.text = c.date;
