CREATE VIEW treaty_provision_text AS
-- The wording of provisions in imported texts, with the day of the wording.
SELECT
  p.provision_id,
  t.treaty_id,
  p.text_id,
  t.language,
  t.as_of,
  p.heading,
  p.body,
  p.line,
  t.source_id,
  t.file
FROM treaty_passage p
JOIN treaty_text t ON t.id = p.text_id;
