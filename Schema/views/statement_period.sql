CREATE VIEW statement_period AS
-- The period in which each statement can hold. An interval gives both ends; a day, month or year
-- gives the start only. Possible on day d: start_earliest <= d AND d < end_latest. Certain:
-- start_latest <= d AND d < end_earliest. 0000-01-01: no known start; 9999-12-31: no end. The end
-- day is excluded. If an object has one subject at a time, as an office has one holder, the next
-- one ends a period whose end is open or unknown.
SELECT
  p.statement_id,
  p.start_earliest,
  p.start_latest,
  CASE WHEN n.next_earliest < p.end_earliest THEN n.next_earliest ELSE p.end_earliest END AS end_earliest,
  CASE
    WHEN n.next_latest IS NULL OR p.end_earliest < '9999-12-31' AND n.next_latest < p.end_earliest THEN p.end_latest
    ELSE min(p.end_latest, n.next_latest)
  END AS end_latest
FROM internal_dated_period p
LEFT JOIN internal_succession n ON n.statement_id = p.statement_id;
