CREATE VIEW internal_recorded_membership AS
-- The spells in each profile in the record at each revision, like membership_spell. Queries give a
-- revision_id or is_newest, and mostly a profile_id.
SELECT
  m.revision_id,
  m.is_newest,
  m.profile_id,
  m.rule_id,
  b.id AS organization_id,
  b.label AS organization,
  e.id AS member_id,
  e.label AS member,
  t.id AS status_id,
  t.membership AS is_member,
  strftime('%Y-%m-%d', m.start_earliest) AS start_earliest,
  strftime('%Y-%m-%d', m.start_latest) AS start_latest,
  strftime('%Y-%m-%d', m.end_earliest) AS end_earliest,
  strftime('%Y-%m-%d', m.end_latest) AS end_latest,
  s.id AS start_statement_id,
  z.id AS end_statement_id,
  q.id AS report_id
FROM internal_limited_derived_spell m
JOIN entity b ON b.key = m.organization_key
JOIN entity e ON e.key = m.member_key
JOIN status t ON t.key = m.status_key
LEFT JOIN statement s ON s.key = m.start_statement_key
LEFT JOIN statement z ON z.key = m.end_statement_key
LEFT JOIN report q ON q.key = m.report_key;
