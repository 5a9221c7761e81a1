-- Peacekeeping forces
-- Origin of the peacekeeping forces. Codes: own-forces member-contingents none.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'peacekeeping'
