-- One figure of many entities
-- As personnel, aircraft or budget; the largest first.
-- :figure (personnel, aircraft, budget, warheads, contribution, units = personnel) The figure.
-- :first (number = 10) How many rows.
SELECT subject, object AS value, number, unit_id AS unit, date, sources, statement_id AS statement
FROM fact
WHERE kind = 'quantity' AND predicate = :figure AND is_asserted = 1 AND number IS NOT NULL
ORDER BY number DESC, statement_id
LIMIT :first
