-- Observers and partners
-- Observers, partners and associates. A value chosen for the cell holds until the spell that it
-- begins ends.
SELECT
  c.organization_id, c.position, c.value, c.code, c.number, c.valid_from,
  coalesce(s.end_latest, c.valid_until) AS valid_until, c.statement_id, coalesce(s.start_latest, c.certain_from) AS certain_from,
  coalesce(s.end_earliest, c.certain_until) AS certain_until
FROM internal_comparison_chosen c
LEFT JOIN membership_spell s ON s.start_statement_id = c.statement_id AND s.rule_id = 'effective'
WHERE c.dimension_id = 'observers-partners'
UNION ALL
SELECT
  organization_id, 100, member || ' (' || status_id || ')', NULL, NULL,
  start_earliest, end_latest, start_statement_id, start_latest, end_earliest
FROM membership_spell
WHERE rule_id = 'effective' AND status_id IN ('observer', 'partner', 'associate')
  AND NOT EXISTS (
    SELECT 1 FROM internal_comparison_chosen c
    WHERE c.dimension_id = 'observers-partners' AND c.statement_id = start_statement_id
      AND c.organization_id = membership_spell.organization_id
  )
