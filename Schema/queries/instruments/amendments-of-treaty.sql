-- Amendments of a treaty and of its articles
-- Also planned ones: modality says so.
-- :treaty (entity = cst) The treaty.
SELECT subject AS amendment, object AS amends, date, modality, sources, statement_id AS statement
FROM fact
WHERE predicate = 'amends' AND (object_id = :treaty OR object_id LIKE :treaty || '/%')
ORDER BY earliest, subject, statement_id
