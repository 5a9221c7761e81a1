-- Disputes of one type that nobody resolved
-- One row for each dispute, with the number of its sides.
-- :type (contradiction, stage, time, precision, name, collision, wording, error, omission = contradiction) The type of the dispute.
SELECT title AS dispute, count(DISTINCT side) AS sides, count(DISTINCT statement_id) AS statements, reason
FROM contested_fact
WHERE dispute_type = :type AND resolution = 'unresolved'
GROUP BY dispute_id, title, reason
ORDER BY dispute_id
