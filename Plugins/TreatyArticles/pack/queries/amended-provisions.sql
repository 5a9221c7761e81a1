-- Provisions of a treaty that were changed, with each version
-- The digest of each version, and the days on which it was in force.
-- :treaty (entity instrument = cst) The treaty.
SELECT provision_id AS provision, version, valid_from, valid_until, amended_by_id AS amended_by, digest, statement_id AS statement
FROM treaty_provision_version
WHERE treaty_id = :treaty AND versions > 1
ORDER BY provision_id, version
