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
    FROM statement y
    JOIN act a ON a.statement_id = y.id AND a.organization_id = m.organization_id
    JOIN dispute_statement p ON p.statement_id = y.id
    JOIN dispute d ON d.id = p.dispute_id AND d.revision_retired IS NULL
    JOIN dispute_type k ON k.id = d.type_id AND k.disagreement = 1
    JOIN dispute_statement q ON q.dispute_id = p.dispute_id AND q.side <> p.side
    JOIN statement o ON o.id = q.statement_id AND o.subject_id = y.subject_id
    WHERE y.subject_id = m.member_id AND y.kind = 'act'
      AND (y.date IS NULL OR y.id IN (m.start_statement_id, m.end_statement_id))
  ) AS is_disputed
FROM membership m
JOIN entity b ON b.id = m.organization_id
JOIN entity e ON e.id = m.member_id
JOIN status t ON t.id = m.status_id
JOIN statement s ON s.id = m.start_statement_id
LEFT JOIN statement z ON z.id = m.end_statement_id;
