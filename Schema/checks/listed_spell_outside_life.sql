-- No listed spell lies wholly before the body or the member existed, or after its end: it has no
-- effect.
SELECT
  r.id || ' ' || o.id || ' ' || m.id AS place,
  'the spell from ' || s.start_date || ' through ' || s.end_date || ' lies outside the life of ' || e.id
    || ' (' || date(f.start_earliest) || ' to ' || date(f.end_latest) || ')' AS finding
FROM internal_listed_spell s
JOIN report r ON r.key = s.report_key AND r.revision_retired IS NULL
JOIN entity o ON o.key = s.organization_key
JOIN entity m ON m.key = s.member_key
JOIN entity e ON e.key IN (s.organization_key, s.member_key)
JOIN life f ON f.entity_key = e.key
WHERE s.is_followed AND (s.end_latest <= f.start_earliest OR f.end_latest <= s.start_earliest)
ORDER BY 1, 2;
