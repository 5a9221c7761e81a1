CREATE VIEW dyad_year AS
-- How many bodies two members shared on any day of a year: certainly, and at most. Each pair once, in the order of ids.
SELECT
  a.rule_id,
  a.member_id AS member_1_id,
  b.member_id AS member_2_id,
  a.year,
  sum(a.cell = 'yes' AND b.cell = 'yes') AS shared_certain,
  count(*) AS shared_possible
FROM state_year a
JOIN state_year b
  ON b.rule_id = a.rule_id AND b.organization_id = a.organization_id AND b.year = a.year
  AND b.member_id > a.member_id AND b.is_member = 1
WHERE a.is_member = 1
GROUP BY a.rule_id, a.member_id, b.member_id, a.year;
