-- The reason why a body has no spell of a member on a day, or on all days of a month or year, as in
-- the vocabulary emptiness. A rule that is left out is 'effective'.
WITH asked AS MATERIALIZED (
  SELECT
    entente_entity(:body) AS organization_id,
    entente_entity(:member) AS member_id,
    edtf_earliest(:day) AS first_day,
    edtf_latest(:day) AS last_day,
    entente_rule(coalesce(:rule, 'effective')) AS rule_id
)
SELECT
  CASE
    WHEN EXISTS (
      SELECT 1 FROM entity_life l
      WHERE l.entity_id IN ((SELECT organization_id FROM asked), (SELECT member_id FROM asked))
        AND ((SELECT last_day FROM asked) < l.start_earliest OR l.end_latest <= (SELECT first_day FROM asked))
    ) THEN 'did-not-exist'
    WHEN EXISTS (
      SELECT 1 FROM membership_coverage c
      WHERE c.organization_id = (SELECT organization_id FROM asked) AND c.rule_id = (SELECT rule_id FROM asked)
        AND c.first_day <= (SELECT first_day FROM asked) AND (SELECT last_day FROM asked) <= c.last_day
    ) THEN 'none'
    ELSE coalesce(
      (
        SELECT c.emptiness_id
        FROM entity b
        CROSS JOIN entity m
        CROSS JOIN internal_reported_reason c ON c.organization_key = b.key AND c.member_key = m.key
        WHERE b.id = (SELECT organization_id FROM asked) AND m.id = (SELECT member_id FROM asked)
          AND date(c.first_day) <= (SELECT first_day FROM asked) AND (SELECT last_day FROM asked) <= date(c.last_day)
        ORDER BY c.strength, c.place, c.report_key
        LIMIT 1
      ),
      'not-covered')
  END AS emptiness_id
FROM asked
WHERE organization_id IS NOT NULL AND member_id IS NOT NULL AND first_day IS NOT NULL;
