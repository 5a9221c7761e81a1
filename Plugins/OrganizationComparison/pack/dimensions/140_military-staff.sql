-- Military staff
-- Standing military structure. committee-only: a committee without a staff that commands or plans.
-- Codes: integrated-command joint-staff committee-only none.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'military-staff'
