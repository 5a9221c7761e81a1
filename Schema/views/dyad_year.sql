CREATE VIEW dyad_year AS
-- The number of organizations and of treaties to which two members belonged together on at least
-- one day of a year: the certain and the highest possible number. Each pair once, in the order of
-- ids. Two spells certainly share a day of the year if each two of spell, spell and year certainly
-- share a day.
WITH counted AS MATERIALIZED (
  SELECT
    m.rule_id, m.organization_key, e.id AS member_id, m.start_earliest, m.start_latest, m.end_earliest, m.end_latest,
    EXISTS (
      SELECT 1 FROM entity o JOIN entity_type_lineage l ON l.type_id = o.type_id AND l.ancestor_id = 'instrument'
      WHERE o.key = m.organization_key
    ) AS is_treaty
  FROM internal_limited_spell m
  JOIN entity e ON e.key = m.member_key
  JOIN status t ON t.key = m.status_key AND t.membership = 1
),
together AS MATERIALIZED (
  SELECT
    a.rule_id, a.organization_key, a.is_treaty, a.member_id AS member_1_id, b.member_id AS member_2_id,
    max(a.start_earliest, b.start_earliest) AS start_earliest, max(a.start_latest, b.start_latest) AS start_latest,
    min(a.end_earliest, b.end_earliest) AS end_earliest, min(a.end_latest, b.end_latest) AS end_latest,
    a.start_latest < b.end_earliest AND b.start_latest < a.end_earliest AS is_certain
  FROM counted a
  JOIN counted b ON b.organization_key = a.organization_key AND b.rule_id = a.rule_id AND b.member_id > a.member_id
  WHERE max(a.start_earliest, b.start_earliest) < min(a.end_latest, b.end_latest)
),
years AS MATERIALIZED (
  SELECT year, first_number, next_first_number FROM calendar_year
)
SELECT
  rule_id,
  member_1_id,
  member_2_id,
  year,
  sum(is_certain AND NOT is_treaty) AS shared_certain,
  sum(NOT is_treaty) AS shared_possible,
  sum(is_certain AND is_treaty) AS treaties_certain,
  sum(is_treaty) AS treaties_possible
FROM (
  SELECT
    s.rule_id, s.member_1_id, s.member_2_id, y.year, s.organization_key, s.is_treaty,
    max(s.is_certain AND s.start_latest < y.next_first_number AND y.first_number < s.end_earliest) AS is_certain
  FROM together s
  JOIN years y ON s.start_earliest < y.next_first_number AND y.first_number < s.end_latest
  GROUP BY s.rule_id, s.member_1_id, s.member_2_id, y.year, s.organization_key, s.is_treaty
)
GROUP BY rule_id, member_1_id, member_2_id, year;
