CREATE VIEW internal_interaction_counted AS
-- The interactions that count, one row for each direction: two for a mutual one, one for a directed
-- one; and one more for each organ that acted. An offer ends with a refusal by either side or
-- without an answer by the other.
WITH
counted AS MATERIALIZED (
  SELECT
    interaction_id, statement_id, kind_id, level, from_id, to_id, is_mutual, is_refusal, is_offer, instrument_id,
    start_earliest, start_latest, end_earliest, end_latest
  FROM interaction
  WHERE is_counted
),
refusal AS MATERIALIZED (
  -- Refusals are kinds of their own; the denial of something else does not end an offer.
  SELECT min(c.from_id, c.to_id) AS one_id, max(c.from_id, c.to_id) AS other_id, c.start_earliest, c.start_latest
  FROM counted c
  JOIN interaction_kind k ON k.id = c.kind_id AND k.is_refusal
),
answered AS MATERIALIZED (
  -- The first that can be meant, and the first that must. It comes after the offer, be it on the
  -- next day.
  SELECT
    c.interaction_id,
    min(max(r.start_earliest, date(c.start_earliest, '+1 day'))) AS earliest,
    min(CASE r.start_latest WHEN '9999-12-31' THEN r.start_latest ELSE date(r.start_latest, '+1 day') END) AS latest
  FROM counted c
  JOIN refusal r
    ON r.one_id = min(c.from_id, c.to_id) AND r.other_id = max(c.from_id, c.to_id) AND r.start_latest >= c.start_earliest
  WHERE c.is_offer
  GROUP BY c.interaction_id
),
part AS MATERIALIZED (
  SELECT DISTINCT interaction_id, organization_id, part_id FROM internal_interaction_part
),
seen AS MATERIALIZED (
  SELECT
    coalesce(p.part_id, c.from_id) AS one_id,
    coalesce(q.part_id, c.to_id) AS other_id,
    c.interaction_id, c.statement_id, c.kind_id, c.level, c.is_refusal, c.is_mutual, c.instrument_id, c.start_earliest, c.start_latest,
    min(c.end_earliest, coalesce(a.earliest, '9999-12-31')) AS end_earliest,
    min(c.end_latest, coalesce(a.latest, '9999-12-31')) AS end_latest
  FROM counted c
  LEFT JOIN answered a ON a.interaction_id = c.interaction_id
  JOIN (VALUES (0), (1)) v
  LEFT JOIN part p ON v.column1 = 1 AND p.interaction_id = c.interaction_id AND p.organization_id = c.from_id
  JOIN (VALUES (0), (1)) w
  LEFT JOIN part q ON w.column1 = 1 AND q.interaction_id = c.interaction_id AND q.organization_id = c.to_id
  WHERE (v.column1 = 0 OR p.part_id IS NOT NULL) AND (w.column1 = 0 OR q.part_id IS NOT NULL)
)
SELECT
  CASE t.column1 WHEN 0 THEN s.one_id ELSE s.other_id END AS row_id,
  CASE t.column1 WHEN 0 THEN s.other_id ELSE s.one_id END AS column_id,
  s.interaction_id,
  s.statement_id,
  s.kind_id,
  s.level,
  s.is_refusal,
  s.is_mutual,
  s.instrument_id,
  s.start_earliest,
  s.start_latest,
  s.end_earliest,
  s.end_latest,
  t.column1 AS is_turned
FROM seen s
JOIN (VALUES (0), (1)) t ON t.column1 = 0 OR s.is_mutual;
