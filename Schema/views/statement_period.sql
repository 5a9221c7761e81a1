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
  coalesce(min(p.end_earliest, n.earliest), p.end_earliest) AS end_earliest,
  CASE
    WHEN p.end_earliest = '9999-12-31' OR n.latest >= p.end_earliest THEN coalesce(min(p.end_latest, n.latest), p.end_latest)
    ELSE p.end_latest
  END AS end_latest
FROM internal_dated_period p
LEFT JOIN (SELECT statement_id, min(earliest) AS earliest, min(latest) AS latest FROM internal_succession GROUP BY statement_id) n
  ON n.statement_id = p.statement_id;
