-- Founding
-- unit: day
-- Date and act of the founding. Where several acts count as the founding, each has a row.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'founding'
