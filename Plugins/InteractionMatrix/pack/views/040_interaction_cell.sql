CREATE VIEW interaction_cell AS
-- The dealings of each two organizations, in both orders, by periods without change. For one day:
-- valid_from <= d AND d < valid_until. Directed interactions count for both sides. Nothing is
-- certain after the last day of the dataset, although rows go on.
WITH
life AS MATERIALIZED (
  SELECT entity_id AS organization_id, start_earliest AS first_day, end_latest AS end_day FROM entity_life
),
counted AS MATERIALIZED (
  SELECT DISTINCT
    CASE t.column1 WHEN 0 THEN c.row_id ELSE c.column_id END AS row_id,
    CASE t.column1 WHEN 0 THEN c.column_id ELSE c.row_id END AS column_id,
    c.interaction_id, c.level, c.is_refusal, c.start_earliest, c.start_latest, c.end_earliest, c.end_latest
  FROM internal_interaction_counted c
  JOIN (VALUES (0), (1)) t
),
pair AS MATERIALIZED (
  SELECT a.organization_id AS row_id, b.organization_id AS column_id, 1 AS is_covered
  FROM interaction_coverage a
  JOIN interaction_coverage b ON b.organization_id <> a.organization_id
  UNION ALL
  SELECT DISTINCT c.row_id, c.column_id, 0
  FROM counted c
  WHERE c.row_id NOT IN (SELECT organization_id FROM interaction_coverage) OR c.column_id NOT IN (SELECT organization_id FROM interaction_coverage)
),
change AS (
  SELECT row_id, column_id, '0000-01-01' AS day FROM pair
  UNION
  SELECT c.row_id, c.column_id, CASE t.column1 WHEN 1 THEN c.start_earliest WHEN 2 THEN c.start_latest WHEN 3 THEN c.end_earliest ELSE c.end_latest END
  FROM counted c
  JOIN (VALUES (1), (2), (3), (4)) t
  UNION
  SELECT p.row_id, p.column_id, CASE t.column1 WHEN 1 THEN l.first_day ELSE l.end_day END
  FROM pair p
  JOIN life l ON l.organization_id IN (p.row_id, p.column_id)
  JOIN (VALUES (1), (2)) t ON t.column1 = 1 OR l.end_day < '9999-12-31'
),
segment AS MATERIALIZED (
  SELECT row_id, column_id, day AS valid_from, lead(day, 1, '9999-12-31') OVER (PARTITION BY row_id, column_id ORDER BY day) AS valid_until
  FROM change
  WHERE day < '9999-12-31'
),
cell AS (
  SELECT
    g.row_id,
    g.column_id,
    g.valid_from,
    g.valid_until,
    max(CASE WHEN c.start_latest <= g.valid_from AND g.valid_from < c.end_earliest THEN c.level END) AS level_low,
    max(c.level) AS level_high,
    count(CASE WHEN c.level > 0 AND c.start_latest <= g.valid_from AND g.valid_from < c.end_earliest THEN 1 END) AS interactions_low,
    count(CASE WHEN c.level > 0 THEN 1 END) AS interactions_high,
    max(c.is_refusal) AS is_refused
  FROM segment g
  LEFT JOIN counted c
    ON c.row_id = g.row_id AND c.column_id = g.column_id AND c.start_earliest <= g.valid_from AND g.valid_from < c.end_latest
  GROUP BY g.row_id, g.column_id, g.valid_from, g.valid_until
)
SELECT
  e.row_id,
  e.column_id,
  e.valid_from,
  e.valid_until,
  CASE WHEN e.is_gone THEN NULL ELSE e.level_low END AS level_low,
  CASE WHEN e.is_gone THEN NULL ELSE e.level_high END AS level_high,
  CASE WHEN e.is_gone THEN 0 ELSE e.interactions_low END AS interactions_low,
  CASE WHEN e.is_gone THEN 0 ELSE e.interactions_high END AS interactions_high,
  CASE
    WHEN e.is_gone THEN 'did-not-exist'
    WHEN e.level_high > 0 THEN NULL
    WHEN e.is_refused THEN 'denied'
    WHEN e.is_covered THEN 'none'
    ELSE 'not-covered'
  END AS emptiness
FROM (
  SELECT
    c.*,
    p.is_covered,
    coalesce(c.valid_from < l.first_day OR l.end_day <= c.valid_from, 0)
    OR coalesce(c.valid_from < m.first_day OR m.end_day <= c.valid_from, 0) AS is_gone
  FROM cell c
  JOIN pair p ON p.row_id = c.row_id AND p.column_id = c.column_id
  LEFT JOIN life l ON l.organization_id = c.row_id
  LEFT JOIN life m ON m.organization_id = c.column_id
) e;
