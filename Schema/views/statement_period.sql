CREATE VIEW statement_period AS
-- The period in which each statement can hold. An interval gives both ends; a day, month or year
-- gives the start only, and of an office it is a time within a term of unknown end. Possible on day
-- d: start_earliest <= d AND d < end_latest. Certain: start_latest <= d AND d < end_earliest.
-- 0000-01-01: no known start; 9999-12-31: no end. The end day is excluded. If an object has one
-- subject at a time, as an office has one holder, the next one ends a period whose end is open or
-- unknown.
SELECT
  statement_id,
  start_earliest,
  start_latest,
  coalesce(min(end_earliest, next_earliest), end_earliest) AS end_earliest,
  CASE
    WHEN end_earliest = '9999-12-31' OR next_latest >= end_earliest THEN coalesce(min(end_latest, next_latest), end_latest)
    ELSE end_latest
  END AS end_latest
FROM (
  -- Correlated, so that a query about a few statements does not read all successions.
  SELECT
    p.*,
    (SELECT min(n.earliest) FROM internal_succession n WHERE n.statement_id = p.statement_id) AS next_earliest,
    (SELECT min(n.latest) FROM internal_succession n WHERE n.statement_id = p.statement_id) AS next_latest
  FROM internal_dated_period p
);
