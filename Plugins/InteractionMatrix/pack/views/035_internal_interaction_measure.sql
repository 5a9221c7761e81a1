CREATE VIEW internal_interaction_measure AS
-- The rows of the measures of dealings. One view, so that the interactions are read once for all.
WITH counted AS MATERIALIZED (
  SELECT
    row_id, column_id, interaction_id, statement_id, kind_id, level, instrument_id, start_earliest, start_latest, end_earliest,
    end_latest
  FROM internal_interaction_counted
)
SELECT
  'level' AS measure_id, row_id, column_id, interaction_id AS item_id, level AS value, start_earliest, start_latest, end_earliest,
  end_latest, statement_id
FROM counted
UNION ALL
SELECT
  'interactions', row_id, column_id, interaction_id, 1, start_earliest, start_latest, end_earliest, end_latest, statement_id
FROM counted
WHERE level > 0
UNION ALL
SELECT
  'joint-operations', row_id, column_id, interaction_id, 1, start_earliest, start_latest, end_earliest, end_latest, statement_id
FROM counted
WHERE kind_id IN ('joint-operation', 'joint-exercise') AND level > 0
UNION ALL
SELECT
  'instruments', c.row_id, c.column_id, coalesce(c.instrument_id, c.interaction_id), 1, c.start_earliest, c.start_latest,
  c.end_earliest, c.end_latest, c.statement_id
FROM counted c
JOIN interaction_kind k ON k.id = c.kind_id AND k.is_instrument
WHERE c.level > 0
UNION ALL
SELECT
  'index', c.row_id, c.column_id, c.interaction_id, k.weight, c.start_earliest, c.start_latest, c.end_earliest, c.end_latest,
  c.statement_id
FROM counted c
JOIN interaction_kind k ON k.id = c.kind_id
WHERE c.level > 0
UNION ALL
-- The year that the first contact can be, and the year by which it must have been.
SELECT
  'first-contact', c.row_id, c.column_id, c.interaction_id || ' ' || t.column1,
  CAST(substr(CASE t.column1 WHEN 'can' THEN c.start_earliest ELSE c.start_latest END, 1, 4) AS INTEGER),
  CASE t.column1 WHEN 'can' THEN c.start_earliest ELSE c.start_latest END,
  CASE t.column1 WHEN 'can' THEN '9999-12-31' ELSE c.start_latest END,
  '9999-12-31', '9999-12-31', c.statement_id
FROM counted c
JOIN (VALUES ('can'), ('must')) t
WHERE c.level > 1 AND c.start_latest < '9999-12-31' AND c.start_earliest > '0000-01-01'
UNION ALL
-- States have a status by their acts, organizations by statements.
SELECT
  'status', m.member_id, m.organization_id, m.status_id, s.value, m.start_earliest, m.start_latest, m.end_earliest, m.end_latest,
  m.start_statement_id
FROM membership_spell m
JOIN interaction_step s ON s.measure_id = 'status' AND s.id = m.status_id
WHERE m.rule_id = 'effective' AND m.start_earliest < m.end_latest
UNION ALL
SELECT
  'status', c.row_id, c.column_id, s.id, s.value, c.start_earliest, c.start_latest, c.end_earliest, c.end_latest, c.statement_id
FROM counted c
JOIN interaction_step s ON s.measure_id = 'status' AND s.id || '-status' = c.kind_id
WHERE c.level > 0;
