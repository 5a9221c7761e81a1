-- Seat
-- City of the seat; seats of single organs say so.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'seat'
