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
  min(p.end_earliest, coalesce((SELECT min(n.earliest) FROM internal_succession n WHERE n.statement_id = p.statement_id), p.end_earliest))
    AS end_earliest,
  min(
    p.end_latest,
    coalesce(
      (
        SELECT min(n.latest) FROM internal_succession n
        WHERE n.statement_id = p.statement_id
        HAVING p.end_earliest IN ('9999-12-31', min(p.end_earliest, min(n.latest)))
      ), p.end_latest
    )
  ) AS end_latest
FROM internal_dated_period p;
