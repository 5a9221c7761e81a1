CREATE VIEW internal_tied_pair AS
-- The pairs of body and member with an act, or with a spell in a list that is followed.
SELECT b.key AS organization_key, e.key AS member_key
FROM act a
JOIN statement s ON s.id = a.statement_id AND s.revision_retired IS NULL
JOIN entity b ON b.id = a.organization_id
JOIN entity e ON e.id = s.subject_id
UNION
SELECT organization_key, member_key FROM spell WHERE report_key IS NOT NULL AND is_followed;
