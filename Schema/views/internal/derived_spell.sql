CREATE VIEW internal_derived_spell AS
-- The spells from acts, in the columns of the table spell.
SELECT
  d.revision_id,
  d.is_newest,
  d.profile_id,
  d.strength,
  d.rule_id,
  d.organization_id,
  d.member_id,
  o.key AS organization_key,
  CAST(julianday(d.start_earliest) + 0.5 AS INTEGER) AS start_earliest,
  m.key AS member_key,
  r.key AS origin_key,
  t.key AS status_key,
  a.key AS start_statement_key,
  CAST(julianday(d.start_latest) + 0.5 AS INTEGER) AS start_latest,
  CAST(julianday(d.end_earliest) + 0.5 AS INTEGER) AS end_earliest,
  CAST(julianday(d.end_latest) + 0.5 AS INTEGER) AS end_latest,
  d.form,
  z.key AS end_statement_key
FROM internal_act_spell d
CROSS JOIN rule r ON r.id = d.rule_id
CROSS JOIN entity o ON o.id = d.organization_id
CROSS JOIN entity m ON m.id = d.member_id
CROSS JOIN status t ON t.id = d.status_id
CROSS JOIN statement a ON a.id = d.start_statement_id
LEFT JOIN statement z ON z.id = d.end_statement_id;
