-- Wrong: treaties counted as organizations
-- A party to a treaty is a member of no organization by that: the view has both.
-- :member (entity state = uzbekistan) The state.
SELECT count(DISTINCT organization_id) AS organizations
FROM current_member
WHERE member_id = :member AND is_member = 1
