CREATE VIEW internal_plural_label AS
-- The entities with a label in the plural, as 'amendments of 2010' or 'Collective Forces'. The last
-- word before a preposition or bracket decides; a word with a capital is part of a proper name.
SELECT entity_id
FROM (
  SELECT id AS entity_id, type_id, replace(head, rtrim(head, replace(head, ' ', '')), '') AS noun
  FROM (
    SELECT
      id, type_id,
      substr(label, 1, coalesce(
        (
          SELECT min(instr(label, value) - 1)
          FROM json_each('[" of "," on "," in "," to "," for "," from "," with "," by "," between "," under "," that "," (",": ",", "]')
          WHERE instr(label, value) > 0
        ), length(label)
      )) AS head
    FROM entity
  )
)
WHERE noun GLOB '[a-z]*[^isu]s' AND noun NOT IN ('headquarters', 'series')
  OR type_id = 'force' AND noun IN ('Forces', 'Troops');
