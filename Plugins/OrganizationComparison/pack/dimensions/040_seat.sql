-- Seat
-- City of the seat; the seat of a single organ is marked as such.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'seat'
