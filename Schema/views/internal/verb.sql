CREATE VIEW internal_verb AS
-- The words of each predicate, also as they agree with a subject in the plural. Only the present
-- tense, 'was' and 'has' differ.
SELECT
  kind,
  id,
  label,
  CASE
    WHEN label GLOB 'is *' THEN 'are' || rest
    WHEN label GLOB 'was *' THEN 'were' || rest
    WHEN label GLOB 'has *' THEN 'have' || rest
    WHEN verb GLOB '*sses' THEN substr(verb, 1, length(verb) - 2) || rest
    WHEN verb GLOB '*[^s]s' THEN substr(verb, 1, length(verb) - 1) || rest
    ELSE label
  END AS plural_label
FROM (
  SELECT kind, id, label, substr(label, 1, instr(label || ' ', ' ') - 1) AS verb, substr(label, instr(label || ' ', ' ')) AS rest
  FROM predicate
);
