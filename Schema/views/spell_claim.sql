CREATE VIEW spell_claim AS
-- The strongest that speaks now for each pair of body and member: 0 acts, 1 a preferred report, 2 a normal one, 9 nothing.
SELECT
  s.organization_key,
  s.member_key,
  min(CASE WHEN s.origin_key BETWEEN 1 AND 15 THEN 0 ELSE q.strength END) AS strength
FROM spell s
LEFT JOIN report_strength q ON q.report_key = abs(s.origin_key)
GROUP BY s.organization_key, s.member_key;
