CREATE VIEW dyad_year AS
-- The number of organizations and of treaties to which two members belonged together on at least
-- one day of a year: the certain and the highest possible number. Each pair once, in the order of
-- ids. Two spells certainly share a day of the year if each two of spell, spell and year certainly
-- share a day.
SELECT
  rule_id,
  member_1_id,
  member_2_id,
  year,
  count(DISTINCT CASE WHEN is_certain AND NOT is_treaty THEN organization_key END) AS shared_certain,
  count(DISTINCT CASE WHEN NOT is_treaty THEN organization_key END) AS shared_possible,
  count(DISTINCT CASE WHEN is_certain AND is_treaty THEN organization_key END) AS treaties_certain,
  count(DISTINCT CASE WHEN is_treaty THEN organization_key END) AS treaties_possible
FROM (
  SELECT
    a.rule_id, d.id AS member_1_id, e.id AS member_2_id, y.year, a.organization_key,
    a.start_latest < y.next_first_number AND y.first_number < a.end_earliest
      AND b.start_latest < y.next_first_number AND y.first_number < b.end_earliest
      AND a.start_latest < b.end_earliest AND b.start_latest < a.end_earliest AS is_certain,
    EXISTS (
      SELECT 1 FROM entity o JOIN entity_type_lineage l ON l.type_id = o.type_id AND l.ancestor_id = 'instrument'
      WHERE o.key = a.organization_key
    ) AS is_treaty
  FROM internal_limited_spell a
  JOIN internal_limited_spell b ON b.organization_key = a.organization_key AND b.rule_id = a.rule_id
  JOIN entity d ON d.key = a.member_key
  JOIN entity e ON e.key = b.member_key AND e.id > d.id
  JOIN status s ON s.key = a.status_key AND s.membership = 1
  JOIN status t ON t.key = b.status_key AND t.membership = 1
  JOIN calendar_year y
    ON a.start_earliest < y.next_first_number AND y.first_number < a.end_latest
    AND b.start_earliest < y.next_first_number AND y.first_number < b.end_latest
  WHERE max(a.start_earliest, b.start_earliest) < min(a.end_latest, b.end_latest)
)
GROUP BY rule_id, member_1_id, member_2_id, year;
