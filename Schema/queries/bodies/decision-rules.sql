-- How a body decides, and what is excepted
-- By consensus, majority or otherwise; with the conditions and the text that says so.
-- :body (entity = council-of-the-eu) The body or organ.
SELECT object AS rule, date, qualifiers, sources, statement_id AS statement
FROM fact
WHERE kind = 'decision-rule' AND subject_id = :body
ORDER BY earliest, statement_id
