-- Bodies and treaties that a state belongs to on a day
-- The type tells organizations from treaties and organs.
-- :member (entity state = uzbekistan) The state.
-- :on (day = 2010-01-01) The day.
SELECT m.organization AS body, e.type_id AS type, m.status_id AS status, m.is_member,
  m.start_earliest AS first_day, m.start_statement_id AS statement
FROM membership_spell m
JOIN entity_overview e ON e.entity_id = m.organization_id
WHERE m.rule_id = 'effective' AND m.member_id = :member
  AND m.start_latest <= :on AND :on < m.end_earliest
ORDER BY e.type_id, m.organization
