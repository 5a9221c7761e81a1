-- Is the wording of article 4 of the Treaty given in document 003_64130774d4b4a691.txt the same as
-- that quoted by the Secretary General in 2006? 1 unless the two documents are on different sides
-- of a dispute about the wording of the article.
SELECT NOT EXISTS (
  SELECT 1
  FROM contested_fact a
  JOIN contested_fact b ON b.dispute_id = a.dispute_id AND b.side <> a.side
  JOIN statement_source s ON s.statement_id = a.statement_id
  JOIN source o ON o.id = s.source_id AND o.file = '003_64130774d4b4a691.txt'
  JOIN fact f ON f.statement_id = b.statement_id AND f.qualifiers LIKE '%said-by: Nikolay Bordyuzha%'
  WHERE a.dispute_type = 'wording' AND a.subject_id = 'cst/art_4' AND b.subject_id = 'cst/art_4'
) AS answer
ORDER BY answer;
