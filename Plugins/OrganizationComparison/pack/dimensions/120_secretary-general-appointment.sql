-- Appointment of the secretary general
-- The body that appoints, and the procedure.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'secretary-general-appointment'
