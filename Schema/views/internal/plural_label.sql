CREATE VIEW internal_plural_label AS
-- The entities with a label in the plural, as 'amendments of 2010' or 'Collective Forces'. The last
-- word before a preposition or bracket decides; a word with a capital is part of a proper name.
SELECT entity_id
FROM (
  SELECT id AS entity_id, type_id, replace(head, rtrim(head, replace(head, ' ', '')), '') AS noun
  FROM (
    SELECT
      id, type_id,
      substr(label, 1, min(
        instr(label || ' of ', ' of '), instr(label || ' on ', ' on '), instr(label || ' in ', ' in '),
        instr(label || ' to ', ' to '), instr(label || ' for ', ' for '), instr(label || ' from ', ' from '),
        instr(label || ' with ', ' with '), instr(label || ' by ', ' by '), instr(label || ' between ', ' between '),
        instr(label || ' under ', ' under '), instr(label || ' that ', ' that '), instr(label || ' (', ' ('),
        instr(label || ': ', ': '), instr(label || ', ', ', ')
      ) - 1) AS head
    FROM entity
  )
)
WHERE noun GLOB '[a-z]*[^isu]s' AND noun NOT IN ('headquarters', 'series')
  OR type_id = 'force' AND noun IN ('Forces', 'Troops');
