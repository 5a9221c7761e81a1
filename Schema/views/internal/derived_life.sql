CREATE VIEW internal_derived_life AS
-- The lives of bodies, instruments and states according to their milestones, in the columns of the
-- table life. If several sources date a beginning, it is possible from the earliest date on, and
-- certain from the first that has certainly passed.
SELECT
  e.id AS entity_id,
  e.key AS entity_key,
  CAST(julianday(coalesce(min(CASE p.life WHEN 'begins' THEN x.earliest END), '0000-01-01')) + 0.5 AS INTEGER) AS start_earliest,
  CAST(julianday(coalesce(min(CASE p.life WHEN 'begins' THEN x.latest END), '0000-01-01')) + 0.5 AS INTEGER) AS start_latest,
  CAST(julianday(coalesce(min(CASE p.life WHEN 'ends' THEN x.earliest END), '9999-12-31')) + 0.5 AS INTEGER) AS end_earliest,
  CAST(julianday(coalesce(max(CASE p.life WHEN 'ends' THEN x.latest END), '9999-12-31')) + 0.5 AS INTEGER) AS end_latest
FROM statement s
JOIN predicate p ON p.kind = s.kind AND p.id = s.predicate_id AND p.life IS NOT NULL
JOIN entity e ON e.id = s.subject_id
JOIN edtf x ON x.text = s.date AND x.earliest > '0000-01-01'
WHERE s.kind = 'milestone' AND s.revision_retired IS NULL AND s.is_asserted
  AND EXISTS (SELECT 1 FROM entity_type_lineage l WHERE l.type_id = e.type_id AND l.ancestor_id IN ('body', 'instrument', 'state'))
  AND NOT EXISTS (SELECT 1 FROM ranking k WHERE k.statement_id = s.id AND k.revision_retired IS NULL AND k.rank = 'deprecated')
GROUP BY e.id, e.key;
