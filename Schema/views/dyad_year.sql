CREATE VIEW dyad_year AS
-- How many bodies two members were in together on some day of a year: certainly, and at most. Each pair once, in the order of ids.
SELECT
  a.rule_id,
  a.member_id AS member_1_id,
  b.member_id AS member_2_id,
  y.year,
  count(DISTINCT CASE
    WHEN a.start_latest < y.next_first_day AND y.first_day < a.end_earliest
      AND b.start_latest < y.next_first_day AND y.first_day < b.end_earliest
      AND max(a.start_latest, b.start_latest) < min(a.end_earliest, b.end_earliest)
    THEN a.organization_id
  END) AS shared_certain,
  count(DISTINCT a.organization_id) AS shared_possible
FROM membership a
JOIN membership b ON b.rule_id = a.rule_id AND b.organization_id = a.organization_id AND b.member_id > a.member_id
JOIN status s ON s.id = a.status_id AND s.membership = 1
JOIN status t ON t.id = b.status_id AND t.membership = 1
JOIN calendar_year y
  ON a.start_earliest < y.next_first_day AND y.first_day < a.end_latest
  AND b.start_earliest < y.next_first_day AND y.first_day < b.end_latest
WHERE max(a.start_earliest, b.start_earliest) < min(a.end_latest, b.end_latest)
GROUP BY a.rule_id, a.member_id, b.member_id, y.year;
