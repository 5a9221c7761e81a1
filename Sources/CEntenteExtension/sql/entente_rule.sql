-- The id of a rule by which acts are read.
SELECT
  (SELECT id FROM rule WHERE id = :rule) AS rule_id,
  CASE WHEN NOT EXISTS (SELECT 1 FROM rule WHERE id = :rule) THEN
    'there is no rule ''' || :rule || '''; the rules are ' || group_concat(id, ', ')
  END AS error
FROM (SELECT id FROM rule ORDER BY key);
