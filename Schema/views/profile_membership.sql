CREATE VIEW profile_membership AS
-- The spells as each profile sees them now, like membership_spell: ask with a profile_id.
SELECT
  m.profile_id,
  m.rule_id,
  m.organization_id,
  b.label AS organization,
  m.member_id,
  e.label AS member,
  m.status_id,
  t.membership AS is_member,
  m.start_earliest,
  m.start_latest,
  m.end_earliest,
  m.end_latest,
  m.start_statement_id,
  m.end_statement_id,
  m.report_id
FROM derived_membership m
JOIN entity b ON b.id = m.organization_id
JOIN entity e ON e.id = m.member_id
JOIN status t ON t.id = m.status_id
WHERE m.revision_id = (SELECT max(id) FROM revision);
