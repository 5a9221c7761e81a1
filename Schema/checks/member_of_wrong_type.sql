-- A state, group of states, body or institution is a member of a body or instrument, not of itself.
SELECT DISTINCT
  o.id || ' ' || m.id AS place,
  m.id || ' (' || m.type_id || ') is told to be a member of ' || o.id || ' (' || o.type_id || ')' AS finding
FROM spell s
JOIN entity o ON o.key = s.organization_key
JOIN entity m ON m.key = s.member_key
JOIN internal_membership_role b ON b.type_id = o.type_id
JOIN internal_membership_role a ON a.type_id = m.type_id
WHERE s.is_followed AND (NOT b.is_body OR NOT a.is_member OR o.key = m.key)
ORDER BY 1;
