-- The id of the entity with this id or name. The case of letters A to Z does not
-- matter in a name.
WITH named AS MATERIALIZED (
  SELECT entity_id, label AS entity FROM entity_overview WHERE entity_id = :name
  UNION
  SELECT entity_id, label FROM entity_overview
  WHERE label = :name COLLATE NOCASE AND NOT EXISTS (SELECT 1 FROM entity_overview WHERE entity_id = :name)
  UNION
  SELECT entity_id, entity FROM entity_name
  WHERE name = :name COLLATE NOCASE AND NOT EXISTS (SELECT 1 FROM entity_overview WHERE entity_id = :name)
)
SELECT
  CASE count(*) WHEN 1 THEN min(entity_id) END AS entity_id,
  CASE count(*)
    WHEN 0 THEN 'no entity is named ''' || :name || ''''
    WHEN 1 THEN NULL
    ELSE '''' || :name || ''' may be ' || group_concat(entity || ' (' || entity_id || ')', ' or ')
  END AS error
FROM named;
