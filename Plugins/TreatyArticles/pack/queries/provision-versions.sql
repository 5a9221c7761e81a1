-- The versions of a treaty's provisions on a day
-- The digest of each provision that was in force, and the instrument that amended it.
-- :treaty (entity instrument = cst) The treaty.
-- :on (day = 2011-01-01) The day.
SELECT provision_id AS provision, version, versions, digest, valid_from, amended_by_id AS amended_by, sources, statement_id AS statement
FROM treaty_provision_version
WHERE treaty_id = :treaty AND valid_from <= :on AND :on < valid_until
ORDER BY provision_id
