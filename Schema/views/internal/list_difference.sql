CREATE VIEW internal_list_difference AS
-- The days on which a list and the acts of the base certainly differ: one certainly has a status
-- from first_number to before end_number, and the other certainly not from first_number on. All
-- statuses that count as membership are one status here. Differences within the precision of both
-- are none. Days are Julian day numbers. Queries can give organization_key and member_key.
--
-- The list has it on the first day of a spell of its own, and the acts do not.
SELECT a.organization_key, a.member_key, r.report_key, r.status_key, r.kind, 1 AS is_listed, r.start_latest AS first_number, r.end_earliest AS end_number
FROM internal_told_act_spell a
CROSS JOIN internal_told_list_spell r ON r.organization_key = a.organization_key AND r.member_key = a.member_key
WHERE r.start_latest < r.end_earliest
  AND NOT EXISTS (
    SELECT 1
    FROM internal_told_act_spell f
    WHERE f.organization_key = a.organization_key AND f.member_key = a.member_key
      AND (f.start_earliest, f.status_key, f.start_statement_key) < (a.start_earliest, a.status_key, a.start_statement_key)
  )
  AND NOT EXISTS (
    SELECT 1
    FROM internal_told_act_spell x
    WHERE x.organization_key = a.organization_key AND x.member_key = a.member_key AND x.kind = r.kind
      AND x.start_earliest <= r.start_latest AND r.start_latest < x.end_latest
  )
UNION ALL
-- The list still has it when a spell from acts has ended.
SELECT a.organization_key, a.member_key, r.report_key, r.status_key, r.kind, 1, a.end_latest, r.end_earliest
FROM internal_told_act_spell a
CROSS JOIN internal_told_list_spell r ON r.organization_key = a.organization_key AND r.member_key = a.member_key AND r.kind = a.kind
WHERE r.start_latest < a.end_latest AND a.end_latest < r.end_earliest
  AND NOT EXISTS (
    SELECT 1
    FROM internal_told_act_spell x
    WHERE x.organization_key = a.organization_key AND x.member_key = a.member_key AND x.kind = a.kind
      AND x.start_earliest <= a.end_latest AND a.end_latest < x.end_latest
  )
UNION ALL
-- The acts give it on the first day of a spell, and the list does not. A list that never has the
-- status for the pair does not say that there is none.
SELECT a.organization_key, a.member_key, r.report_key, a.status_key, a.kind, 0, a.start_latest, min(a.end_earliest, r.known_end)
FROM internal_told_act_spell a
CROSS JOIN internal_told_list_spell r ON r.organization_key = a.organization_key AND r.member_key = a.member_key AND r.kind = a.kind
WHERE a.start_latest < min(a.end_earliest, r.known_end)
  AND NOT EXISTS (
    SELECT 1
    FROM internal_told_list_spell f
    WHERE f.organization_key = a.organization_key AND f.member_key = a.member_key AND f.report_key = r.report_key AND f.kind = r.kind
      AND (f.start_earliest, f.status_key, f.start_statement_key) < (r.start_earliest, r.status_key, r.start_statement_key)
  )
  AND NOT EXISTS (
    SELECT 1
    FROM internal_told_list_spell x
    WHERE x.organization_key = a.organization_key AND x.member_key = a.member_key AND x.report_key = r.report_key AND x.kind = a.kind
      AND x.start_earliest <= a.start_latest AND a.start_latest < x.end_latest
  )
UNION ALL
-- The acts still give it when a spell of the list has ended.
SELECT a.organization_key, a.member_key, r.report_key, a.status_key, a.kind, 0, r.end_latest, min(a.end_earliest, r.known_end)
FROM internal_told_act_spell a
CROSS JOIN internal_told_list_spell r ON r.organization_key = a.organization_key AND r.member_key = a.member_key AND r.kind = a.kind
WHERE a.start_latest < r.end_latest AND r.end_latest < min(a.end_earliest, r.known_end)
  AND NOT EXISTS (
    SELECT 1
    FROM internal_told_list_spell x
    WHERE x.organization_key = a.organization_key AND x.member_key = a.member_key AND x.report_key = r.report_key AND x.kind = a.kind
      AND x.start_earliest <= r.end_latest AND r.end_latest < x.end_latest
  );
