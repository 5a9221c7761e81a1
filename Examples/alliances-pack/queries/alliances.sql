-- Alliances with an obligation
-- entente alliances --obligation defence
SELECT organization_id, atop_id, begins, obligations
FROM alliance_overview
WHERE :obligation IS NULL OR instr(obligations, :obligation)
ORDER BY begins
