CREATE VIEW interaction_counted AS
-- The interactions that count, one row each, as seen from either side: a mutual one from both, a directed one from the side that it
-- comes from; and once more for each organ through which a side acted. An offer ends where the other side refused it or did not
-- answer.
WITH
ended AS MATERIALIZED (
  SELECT
    i.*,
    -- The first refusal from then on, from whichever side.
    coalesce(
      CASE WHEN is_offer THEN
        min(CASE WHEN is_refusal THEN start_earliest END) OVER (
          PARTITION BY min(from_id, to_id), max(from_id, to_id)
          ORDER BY start_earliest
          RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
        )
      END,
      '9999-12-31'
    ) AS refused
  FROM interaction i
  WHERE is_counted
),
part AS MATERIALIZED (
  SELECT DISTINCT interaction_id, organization_id, part_id FROM interaction_part
),
seen AS MATERIALIZED (
  SELECT
    CASE w.column1 WHEN 'from' THEN p.part_id ELSE e.from_id END AS one_id,
    CASE w.column1 WHEN 'to' THEN p.part_id ELSE e.to_id END AS other_id,
    e.*
  FROM ended e
  JOIN (VALUES ('whole'), ('from'), ('to')) w
  LEFT JOIN part p
    ON p.interaction_id = e.interaction_id AND p.organization_id = CASE w.column1 WHEN 'from' THEN e.from_id WHEN 'to' THEN e.to_id END
  WHERE w.column1 = 'whole' OR p.part_id IS NOT NULL
)
SELECT
  CASE t.column1 WHEN 0 THEN one_id ELSE other_id END AS row_id,
  CASE t.column1 WHEN 0 THEN other_id ELSE one_id END AS column_id,
  interaction_id,
  statement_id,
  kind_id,
  level,
  is_refusal,
  is_mutual,
  instrument_id,
  start_earliest,
  start_latest,
  min(end_earliest, refused) AS end_earliest,
  min(end_latest, refused) AS end_latest,
  t.column1 AS is_turned
FROM seen s
JOIN (VALUES (0), (1)) t ON t.column1 = 0 OR s.is_mutual;
