CREATE VIEW internal_report_candidate AS
-- The reports that a profile considers at a revision, with weights; the lowest is the strongest.
-- Weights are ranks in the profile 'preferred' (1 preferred, 2 normal). In other profiles: the
-- place of the source. Queries give revision_id and profile_id.
SELECT
  r.id AS revision_id,
  p.id AS profile_id,
  q.key AS report_key,
  CASE p.id
    WHEN 'preferred' THEN CASE q.rank WHEN 'preferred' THEN 1 WHEN 'normal' THEN 2 END
    ELSE (SELECT o.position FROM profile_source o WHERE o.profile_id = p.id AND o.source_id = q.source_id)
  END AS weight,
  n.id IS NULL AS is_newest
FROM report q
JOIN revision r ON q.revision_added <= r.id AND coalesce(q.revision_retired > r.id, 1)
LEFT JOIN revision n ON n.id = r.id + 1
JOIN profile p;
