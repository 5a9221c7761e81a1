CREATE VIEW internal_limited_derived_spell AS
-- Written by script/generate from limited_spell.sql: the same over internal_derived_membership.
-- Queries must give revision_id and profile_id.
SELECT
  s.revision_id, s.is_newest, s.profile_id, s.rule_id, s.organization_key, s.member_key, s.status_key, s.report_key, s.start_statement_key,
  s.end_statement_key, s.form,
  max(s.start_earliest, coalesce(a.start_earliest, 1721060), coalesce(b.start_earliest, 1721060)) AS start_earliest,
  max(s.start_latest, coalesce(a.start_latest, 1721060), coalesce(b.start_latest, 1721060)) AS start_latest,
  -- Not before the first possible day: a spell that starts after the dataset is certain on no day.
  max(
    min(
      s.end_earliest, coalesce(a.end_earliest, 5373484), coalesce(b.end_earliest, 5373484),
      coalesce((SELECT number + 1 FROM dataset_day), 5373484)
    ),
    s.start_earliest, coalesce(a.start_earliest, 1721060), coalesce(b.start_earliest, 1721060)
  ) AS end_earliest,
  min(s.end_latest, coalesce(a.end_latest, 5373484), coalesce(b.end_latest, 5373484)) AS end_latest,
  -- The same without the limit of the dataset's last day.
  min(s.end_earliest, coalesce(a.end_earliest, 5373484), coalesce(b.end_earliest, 5373484)) AS told_end_earliest,
  s.form & 32 AND coalesce(a.end_latest, 5373484) = 5373484 AND coalesce(b.end_latest, 5373484) = 5373484 AS is_open
FROM internal_derived_membership s
LEFT JOIN life a ON a.entity_key = s.organization_key
LEFT JOIN life b ON b.entity_key = s.member_key
WHERE max(s.start_earliest, coalesce(a.start_earliest, 1721060), coalesce(b.start_earliest, 1721060))
  < min(s.end_latest, coalesce(a.end_latest, 5373484), coalesce(b.end_latest, 5373484));
