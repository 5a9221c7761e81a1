-- Members that two bodies share on a day
-- Certain members of both.
-- :body_1 (entity = csto) A body.
-- :body_2 (entity = sco) Another body.
-- :on (day = 2020-01-01) The day.
SELECT a.member, a.start_earliest AS in_first_since, b.start_earliest AS in_second_since
FROM membership_spell a
JOIN membership_spell b ON b.rule_id = a.rule_id AND b.organization_id = :body_2 AND b.member_id = a.member_id AND b.is_member = 1
  AND b.start_latest <= :on AND :on < b.end_earliest
WHERE a.rule_id = 'effective' AND a.organization_id = :body_1 AND a.is_member = 1
  AND a.start_latest <= :on AND :on < a.end_earliest
ORDER BY a.member
