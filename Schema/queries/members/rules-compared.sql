-- Members for whom the day of joining depends on the rule
-- The first day by signature and by the act that made the membership effective.
-- :body (entity = cst) The body or treaty.
SELECT s.member, s.first_day AS by_signature, e.first_day AS effective
FROM (
  SELECT member_id, member, min(start_earliest) AS first_day FROM membership_spell
  WHERE rule_id = 'signature' AND organization_id = :body AND is_member = 1 GROUP BY member_id, member
) s
LEFT JOIN (
  SELECT member_id, min(start_earliest) AS first_day FROM membership_spell
  WHERE rule_id = 'effective' AND organization_id = :body AND is_member = 1 GROUP BY member_id
) e ON e.member_id = s.member_id
WHERE e.first_day IS NOT s.first_day
ORDER BY s.first_day, s.member
