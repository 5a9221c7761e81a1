CREATE VIEW internal_spell_claim AS
-- The strongest current origin for each pair of body and member: 0 acts, 1 a preferred report, 2 a
-- normal one, 9 none.
SELECT
  s.organization_key,
  s.member_key,
  min(CASE WHEN s.report_key IS NULL THEN 0 ELSE q.strength END) AS strength
FROM spell s
LEFT JOIN internal_report_strength q ON q.report_key = s.report_key
GROUP BY s.organization_key, s.member_key;
