CREATE VIEW treaty_provision AS
-- Each part, chapter, article, paragraph and point of each treaty, in the order of the document.
SELECT
  o.provision_id,
  o.treaty_id,
  o.parent_id,
  o.kind,
  o.number,
  o.position,
  o.heading,
  o.matter,
  (SELECT count(*) FROM treaty_version v WHERE v.provision_id = o.provision_id) AS versions,
  (SELECT count(*) FROM treaty_passage p WHERE p.provision_id = o.provision_id AND p.text_id IS NOT NULL) AS texts
FROM treaty_outline o;
