-- The kinds of statement that rest on a source
-- How many of each predicate it supports, and how many only it supports.
-- :source (text = globalsecurity-csto) The id of the source.
SELECT f.kind, f.predicate, count(*) AS statements, sum(f.sources = :source) AS only_here
FROM (SELECT DISTINCT statement_id FROM statement_source WHERE source_id = :source AND stance = 'supports') s
JOIN fact f ON f.statement_id = s.statement_id
GROUP BY f.kind, f.predicate
ORDER BY statements DESC, f.kind, f.predicate
