-- References to a treaty and its provisions
-- Amendments, references and citations from other texts.
-- :treaty (entity instrument = un-charter) The treaty.
SELECT from_label, kind, to_label, date, sources, statement_id AS statement
FROM treaty_cross_reference
WHERE to_treaty_id = :treaty
ORDER BY kind, to_id, from_id, statement_id
