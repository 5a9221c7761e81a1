-- The spells of one member in one body, with the acts that begin and end them
-- Days are the earliest possible; the end is the first day after.
-- :member (entity = uzbekistan) The member.
-- :body (entity = cst) The body or treaty.
SELECT rule_id AS rule, status_id AS status, start_earliest AS first_day, start_act, end_earliest AS day_after,
  end_act, start_statement_id, end_statement_id
FROM membership_spell
WHERE member_id = :member AND organization_id = :body
ORDER BY rule_id, start_earliest, status_id
