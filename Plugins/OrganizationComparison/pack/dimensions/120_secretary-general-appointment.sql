-- Appointment of the secretary general
-- By whom and how.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'secretary-general-appointment'
