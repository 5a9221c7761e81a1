-- Which body is called Unified Staff, General Staff and Joint Staff?
SELECT entity AS answer
FROM entity_name
GROUP BY entity_id
HAVING max(name LIKE '%Unified Staff%') AND max(name LIKE '%General Staff%') AND max(name LIKE '%Joint Staff%')
ORDER BY answer;
