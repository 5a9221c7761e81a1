CREATE VIEW treaty_cross_reference AS
-- References between provisions of treaties, and from other documents to them. Kinds: cites,
-- implements, derogates-from, modelled-on, based-on, amends, renumbered-as.
SELECT
  f.subject_id AS from_id,
  f.subject AS from_label,
  a.treaty_id AS from_treaty_id,
  f.predicate AS kind,
  f.object_id AS to_id,
  f.object AS to_label,
  coalesce(b.treaty_id, (SELECT min(treaty_id) FROM treaty_outline WHERE treaty_id = f.object_id)) AS to_treaty_id,
  f.date,
  f.statement_id,
  f.sources
FROM fact f
LEFT JOIN treaty_outline a ON a.provision_id = f.subject_id
LEFT JOIN treaty_outline b ON b.provision_id = f.object_id
WHERE f.kind = 'relation' AND f.is_asserted
  AND f.predicate IN ('cites', 'implements', 'derogates-from', 'modelled-on', 'based-on', 'amends', 'renumbered-as')
  AND (a.provision_id IS NOT NULL OR b.provision_id IS NOT NULL);
