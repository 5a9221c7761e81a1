-- Status
-- combine: max
-- family: status
-- scale: SELECT value, code, label FROM interaction_step WHERE measure_id = 'status'
-- Status of the one at the other (member, observer, partner ...) under the rule 'effective'. States by
-- their acts, organizations by statements that make them observers or partners.
SELECT
  m.member_id AS row_id,
  m.organization_id AS column_id,
  m.status_id AS item_id,
  s.value,
  m.start_earliest,
  m.start_latest,
  m.end_earliest,
  m.end_latest,
  m.start_statement_id AS statement_id
FROM membership_spell m
JOIN interaction_step s ON s.measure_id = 'status' AND s.id = m.status_id
WHERE m.rule_id = 'effective' AND m.start_earliest < m.end_latest
UNION ALL
SELECT
  c.row_id,
  c.column_id,
  s.id,
  s.value,
  c.start_earliest,
  c.start_latest,
  c.end_earliest,
  c.end_latest,
  c.statement_id
FROM internal_interaction_counted c
JOIN interaction_step s ON s.measure_id = 'status' AND s.id || '-status' = c.kind_id
WHERE c.level > 0
