CREATE VIEW internal_empty_year AS
-- The one definition of the reason why a body has no spell of a member in a year, for any body and
-- member. Queries give organization_key and member_key.
WITH spells AS MATERIALIZED (
  SELECT rule_id, organization_key, member_key, start_earliest, end_latest FROM internal_limited_spell
),
years AS MATERIALIZED (SELECT * FROM calendar_year),
coverage AS MATERIALIZED (SELECT organization_id, rule_id, first_day, last_day FROM membership_coverage)
SELECT
  r.id AS rule_id, o.key AS organization_key, o.id AS organization_id, w.key AS member_key, w.id AS member_id, y.year,
  CASE
    WHEN EXISTS (
      SELECT 1 FROM life f
      WHERE f.entity_key IN (o.key, w.key) AND (y.last_number < f.start_earliest OR f.end_latest <= y.first_number)
    ) THEN 'did-not-exist'
    WHEN EXISTS (
      SELECT 1 FROM coverage c
      WHERE c.organization_id = o.id AND c.rule_id = r.id AND c.first_day <= y.first_day AND y.last_day <= c.last_day
    ) THEN 'none'
    ELSE coalesce(
      (
        SELECT c.emptiness_id
        FROM internal_reported_reason c
        WHERE c.organization_key = o.key AND c.member_key = w.key
          AND c.first_day <= y.first_number AND y.last_number <= c.last_day
        ORDER BY c.strength, c.place, c.report_key
        LIMIT 1
      ),
      'not-covered')
  END AS cell
FROM rule r
JOIN entity o
JOIN entity w
JOIN years y
WHERE NOT EXISTS (
  SELECT 1
  FROM spells n
  WHERE n.rule_id = r.id AND n.organization_key = o.key AND n.member_key = w.key
    AND n.start_earliest < y.next_first_number AND y.first_number < n.end_latest
);
