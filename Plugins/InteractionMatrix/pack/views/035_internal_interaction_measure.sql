CREATE VIEW internal_interaction_measure AS
-- The rows of the measures of dealings. The interactions stand here once, because SQLite takes long
-- to prepare them.
WITH asked (id, bound) AS (
  -- The year that the first contact can be, and the year by which it must have been.
  VALUES
    ('level', NULL), ('interactions', NULL), ('joint-operations', NULL), ('instruments', NULL), ('index', NULL), ('status', NULL),
    ('first-contact', 'can'), ('first-contact', 'must')
)
SELECT
  m.id AS measure_id,
  c.row_id,
  c.column_id,
  CASE m.id
    WHEN 'instruments' THEN coalesce(c.instrument_id, c.interaction_id)
    WHEN 'first-contact' THEN c.interaction_id || ' ' || m.bound
    WHEN 'status' THEN s.id
    ELSE c.interaction_id
  END AS item_id,
  CASE m.id
    WHEN 'level' THEN c.level
    WHEN 'index' THEN k.weight
    WHEN 'first-contact' THEN CAST(substr(CASE m.bound WHEN 'can' THEN c.start_earliest ELSE c.start_latest END, 1, 4) AS INTEGER)
    WHEN 'status' THEN s.value
    ELSE 1
  END AS value,
  CASE m.bound WHEN 'must' THEN c.start_latest ELSE c.start_earliest END AS start_earliest,
  CASE m.bound WHEN 'can' THEN '9999-12-31' ELSE c.start_latest END AS start_latest,
  CASE WHEN m.bound IS NULL THEN c.end_earliest ELSE '9999-12-31' END AS end_earliest,
  CASE WHEN m.bound IS NULL THEN c.end_latest ELSE '9999-12-31' END AS end_latest,
  c.statement_id
FROM asked m
JOIN internal_interaction_counted c
JOIN interaction_kind k ON k.id = c.kind_id
LEFT JOIN interaction_step s ON m.id = 'status' AND s.measure_id = 'status' AND s.id || '-status' = c.kind_id
WHERE CASE m.id
  WHEN 'level' THEN 1
  WHEN 'joint-operations' THEN c.level > 0 AND c.kind_id IN ('joint-operation', 'joint-exercise')
  WHEN 'instruments' THEN c.level > 0 AND k.is_instrument
  WHEN 'first-contact' THEN c.level > 1 AND c.start_latest < '9999-12-31' AND c.start_earliest > '0000-01-01'
  WHEN 'status' THEN c.level > 0 AND s.id IS NOT NULL
  ELSE c.level > 0
END
UNION ALL
-- States have a status by their acts, organizations by statements.
SELECT
  'status', m.member_id, m.organization_id, m.status_id, s.value, m.start_earliest, m.start_latest, m.end_earliest, m.end_latest,
  m.start_statement_id
FROM membership_spell m
JOIN interaction_step s ON s.measure_id = 'status' AND s.id = m.status_id
WHERE m.rule_id = 'effective' AND m.start_earliest < m.end_latest;
