CREATE VIEW internal_membership_role AS
-- Each type of entity with its possible places in a membership: is_body, whether it can have
-- members; is_member, whether it can be one.
SELECT
  t.id AS type_id,
  EXISTS (SELECT 1 FROM entity_type_lineage l WHERE l.type_id = t.id AND l.ancestor_id IN ('body', 'instrument')) AS is_body,
  EXISTS (
    SELECT 1 FROM entity_type_lineage l
    WHERE l.type_id = t.id AND l.ancestor_id IN ('state', 'state-group', 'body', 'institution')
  ) AS is_member
FROM entity_type t;
