CREATE VIEW membership_spell AS
-- Who had which status in which body, under each rule. Possible on day d: start_earliest <= d AND d < end_latest.
-- Certain: start_latest <= d AND d < end_earliest. 0000-01-01: no first day is known; 9999-12-31: no last day.
SELECT
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
  s.date AS start_date,
  z.date AS end_date,
  s.predicate_id AS start_act,
  z.predicate_id AS end_act,
  m.start_statement_id,
  m.end_statement_id,
  EXISTS (
    SELECT 1
    FROM membership_dispute x
    WHERE x.organization_id = m.organization_id AND x.member_id = m.member_id AND x.revision_retired IS NULL
      AND (x.date IS NULL OR x.statement_id IN (m.start_statement_id, m.end_statement_id))
  ) AS is_disputed
FROM membership m
JOIN entity b ON b.id = m.organization_id
JOIN entity e ON e.id = m.member_id
JOIN status t ON t.id = m.status_id
JOIN statement s ON s.id = m.start_statement_id
LEFT JOIN statement z ON z.id = m.end_statement_id;
