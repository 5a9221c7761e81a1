-- Disputes of one type that nobody resolved
-- One row for each dispute, with the number of its sides.
-- :type (contradiction, precision, error, stage, time, name, collision, wording, data-set-differs = contradiction) The type of the dispute.
SELECT title AS dispute, count(DISTINCT side) AS sides, count(DISTINCT statement_id) AS statements, reason
FROM contested_fact
WHERE dispute_type = :type AND resolution = 'unresolved'
GROUP BY dispute_id, title, reason
ORDER BY dispute_id
