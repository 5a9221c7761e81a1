CREATE VIEW comparison_cell AS
-- The values of all cells, with days, sources and disputes. For one day: valid_from <= d AND
-- d < valid_until.
SELECT
  v.dimension_id,
  v.organization_id,
  v.position,
  v.value,
  v.code,
  v.number,
  v.valid_from,
  v.valid_until,
  v.statement_id,
  (
    SELECT group_concat(source_id, ', ')
    FROM (
      SELECT DISTINCT s.source_id FROM statement_source s
      WHERE s.statement_id = v.statement_id AND s.stance = 'supports' ORDER BY s.source_id
    )
  ) AS sources,
  EXISTS (SELECT 1 FROM contested_fact c WHERE c.statement_id = v.statement_id) AS is_disputed
FROM dimension_value v;
