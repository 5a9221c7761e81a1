CREATE VIEW sanction_overview AS
-- Each measure, with the statement that it rests on.
SELECT subject_id AS body_id, object_id AS state_id, date, statement_id
FROM fact
WHERE predicate = 'sanctions';
