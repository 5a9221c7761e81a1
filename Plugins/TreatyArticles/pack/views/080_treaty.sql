CREATE VIEW treaty AS
-- The treaties with known provisions, and their dates. If sources differ, the date is that of place
-- 1 in treaty_milestone.
-- Example: SELECT treaty, signed, in_force, amended_by FROM treaty
SELECT
  t.treaty_id,
  (SELECT f.subject FROM fact f WHERE f.subject_id = t.treaty_id LIMIT 1) AS treaty,
  (SELECT f.object FROM fact f WHERE f.subject_id = t.treaty_id AND f.kind = 'name' AND f.predicate = 'abbreviation' ORDER BY f.rank = 'preferred' DESC, f.statement_id LIMIT 1) AS abbreviation,
  m.adopted,
  m.signed,
  m.in_force,
  m.ended,
  (SELECT group_concat(DISTINCT f.subject_id) FROM fact f WHERE f.object_id = t.treaty_id AND f.predicate = 'amends' AND f.is_asserted) AS amended_by,
  (SELECT group_concat(DISTINCT f.object_id) FROM fact f WHERE f.subject_id = t.treaty_id AND f.predicate = 'deposited-with' AND f.is_asserted) AS depositary_id,
  (SELECT group_concat(DISTINCT f.object) FROM fact f WHERE f.subject_id = t.treaty_id AND f.kind = 'identifier' AND f.predicate = 'untts') AS registration,
  (SELECT group_concat(DISTINCT f.object) FROM fact f WHERE f.subject_id = t.treaty_id AND f.predicate = 'authentic-languages' AND f.is_asserted) AS authentic_languages,
  (SELECT group_concat(DISTINCT f.object_id) FROM fact f WHERE f.subject_id = t.treaty_id AND f.predicate = 'founding-instrument-of' AND f.is_asserted) AS organization_id,
  t.articles,
  c.extent,
  c.reading,
  (SELECT count(DISTINCT v.provision_id) FROM treaty_version v JOIN treaty_outline o ON o.provision_id = v.provision_id WHERE o.treaty_id = t.treaty_id AND o.kind = 'article') AS digests,
  (SELECT count(*) FROM treaty_text x WHERE x.treaty_id = t.treaty_id) AS texts
FROM (SELECT treaty_id, sum(kind = 'article') AS articles FROM treaty_outline GROUP BY treaty_id) t
LEFT JOIN (
  SELECT
    treaty_id,
    max(CASE milestone WHEN 'adopted' THEN date END) AS adopted,
    max(CASE milestone WHEN 'signed' THEN date END) AS signed,
    max(CASE milestone WHEN 'entered-into-force' THEN date END) AS in_force,
    max(CASE milestone WHEN 'ended' THEN date END) AS ended
  FROM treaty_milestone
  WHERE place = 1 AND is_outranked = 0
  GROUP BY treaty_id
) m ON m.treaty_id = t.treaty_id
LEFT JOIN treaty_coverage c ON c.treaty_id = t.treaty_id;
