-- Observers and partners
-- Who has the status of an observer, partner or associate, beside the spells that the base derives.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'observers-partners'
UNION ALL
SELECT
  organization_id, 100, member || ' (' || status_id || ')', NULL, NULL, start_earliest, end_latest, start_statement_id
FROM membership_spell
WHERE rule_id = 'effective' AND status_id IN ('observer', 'partner', 'associate')
