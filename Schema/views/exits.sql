CREATE VIEW exits AS
-- The ends of memberships under the rule 'effective': who left what, when and how, from acts and
-- from reports. is_exit = 0 where the member stayed with another status: suspended, frozen or
-- associate. The first day outside is not before earliest and not after latest.
-- Example: SELECT member, organization, manner, earliest FROM exits WHERE is_exit = 1 ORDER BY
-- earliest
SELECT
  o.id AS organization_id,
  o.label AS organization,
  e.id AS member_id,
  e.label AS member,
  t.id AS status_id,
  CASE
    WHEN n.id IN ('suspended', 'frozen') THEN n.id
    WHEN n.id IS NOT NULL THEN 'other-status'
    WHEN z.predicate_id IN ('withdrew', 'expelled', 'did-not-extend') THEN z.predicate_id
    WHEN EXISTS (SELECT 1 FROM life l WHERE l.entity_key = m.member_key AND l.end_earliest <= m.end_latest AND m.end_earliest <= l.end_latest)
    THEN 'member-dissolved'
    WHEN EXISTS (SELECT 1 FROM life l WHERE l.entity_key = m.organization_key AND l.end_earliest <= m.end_latest AND m.end_earliest <= l.end_latest)
    THEN 'body-dissolved'
    WHEN z.id IS NOT NULL THEN 'lapsed'
    ELSE 'not-said'
  END AS manner,
  n.id IS NULL AS is_exit,
  strftime('%Y-%m-%d', m.end_earliest) AS earliest,
  strftime('%Y-%m-%d', m.end_latest) AS latest,
  z.date AS act_date,
  n.id AS next_status_id,
  (
    SELECT strftime('%Y-%m-%d', min(x.start_earliest))
    FROM internal_limited_spell x
    JOIN status k ON k.key = x.status_key AND k.membership = 1 AND k.id <> 'frozen'
    WHERE x.rule_id = m.rule_id AND x.organization_key = m.organization_key AND x.member_key = m.member_key
      AND x.start_earliest >= m.end_earliest
  ) AS returned,
  z.id AS statement_id,
  q.id AS report_id,
  coalesce(
    (
      SELECT group_concat(source_id, ', ')
      FROM (SELECT DISTINCT source_id FROM citation WHERE statement_id = z.id AND stance = 'supports' AND revision_retired IS NULL ORDER BY source_id)
    ),
    q.source_id
  ) AS sources
FROM internal_limited_spell m
JOIN status t ON t.key = m.status_key AND (t.membership = 1 OR t.id = 'suspended')
JOIN entity o ON o.key = m.organization_key
JOIN entity e ON e.key = m.member_key
LEFT JOIN status n ON +n.key = (  -- with an index, SQLite 3.38.1 finds none
  -- The status that begins when this one ends.
  SELECT x.status_key
  FROM internal_limited_spell x
  WHERE x.rule_id = m.rule_id AND x.organization_key = m.organization_key AND x.member_key = m.member_key
    AND x.start_earliest <= m.end_latest AND m.end_earliest <= x.start_latest AND m.start_earliest <= x.start_earliest
    AND x.status_key <> m.status_key
  ORDER BY x.start_earliest
  LIMIT 1
)
LEFT JOIN statement z ON z.key = m.end_statement_key
LEFT JOIN report q ON q.key = m.report_key
WHERE m.rule_id = 'effective' AND NOT m.is_open AND m.end_latest < 5373484
  -- A member that is active again has not left.
  AND (n.id IS NULL OR n.membership = 0 OR n.id = 'frozen');
