CREATE VIEW dyad_year AS
-- The number of organizations and of treaties to which two members belonged together on at least
-- one day of a year: the certain and the highest possible number. Each pair once, in the order of
-- ids. Two spells certainly share a day of the year if each two of spell, spell and year certainly
-- share a day.
-- Example: SELECT year, shared_certain FROM dyad_year WHERE member_1_id = 'armenia' AND member_2_id
-- = 'belarus' AND rule_id = 'effective'
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
  -- The years of each two spells. Years that are not certain are none: from 1 to 0.
  SELECT
    rule_id, member_1_id, member_2_id, organization_key, is_treaty,
    CAST(strftime('%Y', start_earliest) AS INTEGER) AS first_possible, CAST(strftime('%Y', end_latest - 1) AS INTEGER) AS last_possible,
    CASE WHEN is_certain THEN CAST(strftime('%Y', start_latest) AS INTEGER) ELSE 1 END AS first_certain,
    CASE WHEN is_certain THEN CAST(strftime('%Y', end_earliest - 1) AS INTEGER) ELSE 0 END AS last_certain
  FROM (
    SELECT
      a.rule_id, a.organization_key, a.is_treaty, a.member_id AS member_1_id, b.member_id AS member_2_id,
      max(a.start_earliest, b.start_earliest) AS start_earliest, max(a.start_latest, b.start_latest) AS start_latest,
      min(a.end_earliest, b.end_earliest) AS end_earliest, min(a.end_latest, b.end_latest) AS end_latest,
      a.start_latest < b.end_earliest AND b.start_latest < a.end_earliest AS is_certain
    FROM counted a
    JOIN counted b ON b.organization_key = a.organization_key AND b.rule_id = a.rule_id AND b.member_id > a.member_id
  )
  WHERE start_earliest < end_latest
),
added AS MATERIALIZED (
  -- The years that each two spells add to those of earlier spells of the same organization.
  SELECT
    rule_id, member_1_id, member_2_id, is_treaty,
    max(first_possible, 1 + coalesce(max(last_possible) OVER possible, 0)) AS first_possible, last_possible,
    max(first_certain, 1 + coalesce(max(last_certain) OVER certain, 0)) AS first_certain, last_certain
  FROM together
  WINDOW
    possible AS (
      PARTITION BY rule_id, member_1_id, member_2_id, organization_key
      ORDER BY first_possible ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ),
    certain AS (
      PARTITION BY rule_id, member_1_id, member_2_id, organization_key
      ORDER BY first_certain ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    )
),
change (rule_id, member_1_id, member_2_id, year, is_treaty, certain, possible) AS (
  SELECT rule_id, member_1_id, member_2_id, first_possible, is_treaty, 0, 1 FROM added WHERE first_possible <= last_possible
  UNION ALL
  SELECT rule_id, member_1_id, member_2_id, last_possible + 1, is_treaty, 0, -1 FROM added WHERE first_possible <= last_possible
  UNION ALL
  SELECT rule_id, member_1_id, member_2_id, first_certain, is_treaty, 1, 0 FROM added WHERE first_certain <= last_certain
  UNION ALL
  SELECT rule_id, member_1_id, member_2_id, last_certain + 1, is_treaty, -1, 0 FROM added WHERE first_certain <= last_certain
),
stretch AS (
  -- Years with the same numbers.
  SELECT
    rule_id, member_1_id, member_2_id, year AS first_year, lead(year) OVER years AS next_year,
    sum(sum(certain * NOT is_treaty)) OVER years AS shared_certain,
    sum(sum(possible * NOT is_treaty)) OVER years AS shared_possible,
    sum(sum(certain * is_treaty)) OVER years AS treaties_certain,
    sum(sum(possible * is_treaty)) OVER years AS treaties_possible
  FROM change
  GROUP BY rule_id, member_1_id, member_2_id, year
  WINDOW years AS (PARTITION BY rule_id, member_1_id, member_2_id ORDER BY year)
),
years AS MATERIALIZED (
  SELECT year FROM calendar_year
)
SELECT
  s.rule_id,
  s.member_1_id,
  s.member_2_id,
  y.year,
  s.shared_certain,
  s.shared_possible,
  s.treaties_certain,
  s.treaties_possible
FROM stretch s
JOIN years y ON y.year >= s.first_year AND y.year < s.next_year
WHERE s.shared_possible + s.treaties_possible > 0;
