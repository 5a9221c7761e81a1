CREATE VIEW statement_source AS
-- The passages that support or contradict each statement.
-- Example: SELECT source, section, opening FROM statement_source WHERE statement_id = 'ext-0108'
SELECT
  c.statement_id,
  c.source_id,
  o.title AS source,
  o.published,
  o.kind AS source_kind,
  o.reliability,
  o.access,
  c.stance,
  c.section,
  c.char_start,
  c.char_end,
  c.opening,
  o.url
FROM citation c
JOIN statement s ON s.id = c.statement_id
JOIN source o ON o.id = c.source_id
WHERE c.revision_retired IS NULL AND s.revision_retired IS NULL;
