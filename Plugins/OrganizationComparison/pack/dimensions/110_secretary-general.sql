-- Secretary general
-- Title of the office and who held it; where there is none, the nearest office.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'secretary-general'
