-- Right: only bodies that are organizations
-- The type of the entity tells an organization from an instrument, an organ or a grouping.
-- :member (entity state = uzbekistan) The state.
SELECT count(DISTINCT m.organization_id) AS organizations
FROM current_member m
JOIN entity_overview e ON e.entity_id = m.organization_id AND e.type_id = 'organization'
WHERE m.member_id = :member AND m.is_member = 1
