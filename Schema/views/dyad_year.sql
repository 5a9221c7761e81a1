CREATE VIEW dyad_year AS
-- How many bodies two members were in together on some day of a year: certainly, and at most. Each pair once, in the order of ids.
SELECT
  r.id AS rule_id,
  d.id AS member_1_id,
  e.id AS member_2_id,
  y.year,
  count(DISTINCT CASE
    WHEN a.start_latest < y.next_first_number AND y.first_number < a.end_earliest
      AND b.start_latest < y.next_first_number AND y.first_number < b.end_earliest
      AND max(a.start_latest, b.start_latest) < min(a.end_earliest, b.end_earliest)
    THEN a.organization_key
  END) AS shared_certain,
  count(DISTINCT a.organization_key) AS shared_possible
FROM rule r
JOIN spell a ON a.origin_key = r.key OR a.origin_key >= 16
JOIN spell b ON b.organization_key = a.organization_key AND (b.origin_key = r.key OR b.origin_key >= 16)
JOIN entity d ON d.key = a.member_key
JOIN entity e ON e.key = b.member_key AND e.id > d.id
JOIN status s ON s.key = a.status_key AND s.membership = 1
JOIN status t ON t.key = b.status_key AND t.membership = 1
JOIN calendar_year y
  ON a.start_earliest < y.next_first_number AND y.first_number < a.end_latest
  AND b.start_earliest < y.next_first_number AND y.first_number < b.end_latest
WHERE max(a.start_earliest, b.start_earliest) < min(a.end_latest, b.end_latest)
GROUP BY r.id, d.id, e.id, y.year;
