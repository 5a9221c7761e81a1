CREATE VIEW internal_state_year_grid AS
-- state_year with all states that can have existed in the year, also those that never had a tie to
-- the body. Give the body: there are as many rows as states and years for each.
SELECT s.rule_id, s.organization_id, s.member_id, s.year, s.status_id, s.is_member, s.cell
FROM state_year s
JOIN entity w ON w.id = s.member_id AND w.type_id = 'state'
JOIN calendar_year y ON y.year = s.year
WHERE NOT EXISTS (
  SELECT 1 FROM life f
  WHERE f.entity_key = w.key AND (y.last_number < f.start_earliest OR f.end_latest <= y.first_number)
)
UNION ALL
SELECT v.rule_id, v.organization_id, v.member_id, v.year, NULL, 0, v.cell
FROM internal_empty_year v
JOIN entity w ON w.key = v.member_key AND w.type_id = 'state'
JOIN calendar_year y ON y.year = v.year
WHERE EXISTS (SELECT 1 FROM internal_tied_pair t WHERE t.organization_key = v.organization_key)
  AND NOT EXISTS (
    SELECT 1 FROM internal_tied_pair t WHERE t.organization_key = v.organization_key AND t.member_key = v.member_key
  )
  AND NOT EXISTS (
    SELECT 1 FROM life f
    WHERE f.entity_key = w.key AND (y.last_number < f.start_earliest OR f.end_latest <= y.first_number)
  );
