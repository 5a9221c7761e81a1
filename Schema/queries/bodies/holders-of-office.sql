-- The holders of an office, with their terms
-- Terms as the sources give them; sources can differ, so a person can be listed with two terms.
-- :office (entity office = csto-secretary-general) The office.
SELECT subject AS person, date AS term, modality, rank, sources, statement_id AS statement
FROM fact
WHERE predicate = 'holds-office' AND object_id = :office AND is_asserted = 1 AND date IS NOT NULL
ORDER BY earliest, latest, statement_id
