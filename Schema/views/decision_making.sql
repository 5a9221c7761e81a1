CREATE VIEW decision_making AS
-- The rules by which bodies decide, part by part: on which matters, by which method, on which
-- condition, and what is decided without a vote.
-- Example: SELECT organization, method, matter FROM decision_making WHERE organization_id = 'nato'
SELECT
  f.subject_id AS organization_id,
  f.subject AS organization,
  d.method_id,
  m.label AS method,
  d.matter,
  d.condition,
  d.excluded,
  f.date,
  f.modality,
  f.polarity,
  f.is_asserted,
  f.standing,
  f.sources,
  f.statement_id
FROM fact f
JOIN decision_rule d ON d.statement_id = f.statement_id
JOIN decision_method m ON m.id = d.method_id
WHERE f.kind = 'decision-rule';
