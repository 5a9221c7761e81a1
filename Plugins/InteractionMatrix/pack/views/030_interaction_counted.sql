CREATE VIEW interaction_counted AS
-- The interactions that count, one row each, as seen from either side: a mutual one from both, a directed one from the side that it
-- comes from. An offer ends where the other side refused it or did not answer.
WITH
counted AS MATERIALIZED (
  SELECT * FROM interaction WHERE is_counted
),
refusal AS MATERIALIZED (
  SELECT from_id, to_id, start_earliest, start_latest FROM counted WHERE is_refusal
),
ended AS MATERIALIZED (
  SELECT
    c.*,
    -- The first refusal after it, from whichever side.
    (
      SELECT min(r.start_earliest)
      FROM refusal r
      WHERE c.is_offer AND r.start_earliest >= c.start_earliest AND (r.from_id, r.to_id) IN ((c.from_id, c.to_id), (c.to_id, c.from_id))
    ) AS refused
  FROM counted c
)
SELECT
  from_id AS row_id,
  to_id AS column_id,
  interaction_id,
  statement_id,
  kind_id,
  level,
  is_refusal,
  instrument_id,
  start_earliest,
  start_latest,
  min(end_earliest, coalesce(refused, '9999-12-31')) AS end_earliest,
  min(end_latest, coalesce(refused, '9999-12-31')) AS end_latest
FROM ended
UNION ALL
SELECT
  to_id,
  from_id,
  interaction_id,
  statement_id,
  kind_id,
  level,
  is_refusal,
  instrument_id,
  start_earliest,
  start_latest,
  min(end_earliest, coalesce(refused, '9999-12-31')),
  min(end_latest, coalesce(refused, '9999-12-31'))
FROM ended
WHERE is_mutual;
