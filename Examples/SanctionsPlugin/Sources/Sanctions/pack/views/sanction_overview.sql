CREATE VIEW sanction_overview AS
-- Each measure, with the statement behind it.
SELECT subject_id AS body_id, object_id AS state_id, date, statement_id
FROM fact
WHERE predicate = 'sanctions' AND is_asserted;
