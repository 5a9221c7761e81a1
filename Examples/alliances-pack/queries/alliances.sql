-- Alliances with an obligation
-- In the order in which they began.
-- :obligation (text) Only those with this obligation, such as defence.
SELECT organization_id, atop_id, begins, obligations
FROM alliance_overview
WHERE :obligation IS NULL OR instr(obligations, :obligation)
ORDER BY begins
