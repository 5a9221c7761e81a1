-- Observers and partners
-- Observers, partners and associates. A value chosen for the cell holds until the spell that it
-- begins ends.
SELECT
  c.organization_id, c.position, c.value, c.code, c.number, c.valid_from, s.end_latest AS valid_until,
  c.statement_id, s.start_latest AS certain_from, s.end_earliest AS certain_until
FROM internal_comparison_chosen c
JOIN fact f ON f.statement_id = c.statement_id
-- CROSS JOIN makes SQLite read only the spells of the chosen values.
CROSS JOIN membership_spell s
  ON s.organization_id = f.object_id AND s.start_statement_id = c.statement_id AND s.rule_id = 'effective'
WHERE c.dimension_id = 'observers-partners'
UNION ALL
SELECT
  c.organization_id, c.position, c.value, c.code, c.number, c.valid_from, c.valid_until, c.statement_id, c.certain_from, c.certain_until
FROM internal_comparison_chosen c
JOIN fact f ON f.statement_id = c.statement_id
WHERE c.dimension_id = 'observers-partners'
  AND NOT EXISTS (
    SELECT 1 FROM membership_spell s
    WHERE s.organization_id = f.object_id AND s.start_statement_id = c.statement_id AND s.rule_id = 'effective'
  )
UNION ALL
SELECT
  s.organization_id, 100, s.member || ' (' || s.status_id || ')', NULL, NULL,
  s.start_earliest, s.end_latest, s.start_statement_id, s.start_latest, s.end_earliest
FROM membership_spell s
WHERE s.rule_id = 'effective' AND s.status_id IN ('observer', 'partner', 'associate')
  AND NOT EXISTS (
    SELECT 1 FROM internal_comparison_chosen c
    WHERE c.dimension_id = 'observers-partners' AND c.statement_id = s.start_statement_id
      AND c.organization_id = s.organization_id
  )
