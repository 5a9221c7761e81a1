CREATE VIRTUAL TABLE name_search USING fts5 (
  -- Full-text index of all names and labels by words; case and accents do not matter.
  text, entity_id UNINDEXED, statement_id UNINDEXED,
  tokenize = "unicode61 remove_diacritics 2"
);

CREATE VIRTUAL TABLE name_trigram USING fts5 (
  -- The same by trigrams, for parts of words and misspellings.
  text, entity_id UNINDEXED, statement_id UNINDEXED,
  tokenize = "trigram"
);

CREATE TRIGGER entity_searchable AFTER INSERT ON entity
BEGIN
  INSERT INTO name_search (text, entity_id) VALUES (new.label, new.id);
  INSERT INTO name_trigram (text, entity_id) VALUES (new.label, new.id);
END;

CREATE TRIGGER name_searchable AFTER INSERT ON name
BEGIN
  INSERT INTO name_search (text, entity_id, statement_id) SELECT new.text, subject_id, id FROM statement WHERE id = new.statement_id;
  INSERT INTO name_trigram (text, entity_id, statement_id) SELECT new.text, subject_id, id FROM statement WHERE id = new.statement_id;
END;

CREATE VIRTUAL TABLE source_search USING fts5 (
  -- Full-text index of the titles and authors of the sources, by the stems of English words.
  text, source_id UNINDEXED,
  tokenize = "porter unicode61 remove_diacritics 2"
);

CREATE TRIGGER source_searchable AFTER INSERT ON source
BEGIN
  INSERT INTO source_search (text, source_id) VALUES (new.title || coalesce(' ' || new.author, ''), new.id);
END;

CREATE VIRTUAL TABLE statement_search USING fts5 (
  -- Full-text index of the statements that have a source, by the stems of English words. The rowid
  -- is the key of the statement. Names and identifiers are not in it: they find their entity.
  text, context,
  tokenize = "porter unicode61 remove_diacritics 2"
);

CREATE VIEW internal_statement_text AS
-- The words by which a statement is found: those of its sentence (text), and its note, with the
-- sections and first words of its passages (context; NULL without a source).
SELECT
  s.key,
  f.subject || ' ' || p.label || coalesce(' ' || f.object, '') || coalesce(' ' || f.qualifiers, '') AS text,
  coalesce(f.note || ' ', '') || (
    SELECT group_concat(section || coalesce(' ' || opening, ''), ' ')
    FROM citation
    WHERE statement_id = s.id
  ) AS context
FROM statement s
JOIN internal_recorded_fact f ON f.statement_id = s.id
JOIN predicate p ON p.kind = s.kind AND p.id = s.predicate_id
WHERE s.kind NOT IN ('name', 'identifier');

CREATE TRIGGER statements_searchable AFTER INSERT ON meta
WHEN new.key = 'sealed'
BEGIN
  -- A build or an upgrade loads everything first and indexes once, here.
  DELETE FROM statement_search;
  INSERT INTO statement_search (rowid, text, context)
  SELECT key, text, context FROM internal_statement_text WHERE context IS NOT NULL;
END;

CREATE VIEW internal_statement_refresh AS
-- To insert the key of a statement indexes it anew.
SELECT key FROM statement;

CREATE TRIGGER statement_searchable INSTEAD OF INSERT ON internal_statement_refresh
BEGIN
  DELETE FROM statement_search WHERE rowid = new.key;
  INSERT INTO statement_search (rowid, text, context)
  SELECT key, text, context FROM internal_statement_text WHERE key = new.key AND context IS NOT NULL;
END;

CREATE TRIGGER citation_searchable AFTER INSERT ON citation
WHEN EXISTS (SELECT 1 FROM internal_record_is_closed)
BEGIN
  INSERT INTO internal_statement_refresh (key) SELECT key FROM statement WHERE id = new.statement_id;
END;

-- A value is indexed with the first source of its statement, unless it comes after it.

CREATE TRIGGER attribute_searchable AFTER INSERT ON attribute
WHEN EXISTS (SELECT 1 FROM citation WHERE statement_id = new.statement_id) AND EXISTS (SELECT 1 FROM internal_record_is_closed)
BEGIN
  INSERT INTO internal_statement_refresh (key) SELECT key FROM statement WHERE id = new.statement_id;
END;

CREATE TRIGGER decision_rule_searchable AFTER INSERT ON decision_rule
WHEN EXISTS (SELECT 1 FROM citation WHERE statement_id = new.statement_id) AND EXISTS (SELECT 1 FROM internal_record_is_closed)
BEGIN
  INSERT INTO internal_statement_refresh (key) SELECT key FROM statement WHERE id = new.statement_id;
END;

CREATE TRIGGER quantity_searchable AFTER INSERT ON quantity
WHEN EXISTS (SELECT 1 FROM citation WHERE statement_id = new.statement_id) AND EXISTS (SELECT 1 FROM internal_record_is_closed)
BEGIN
  INSERT INTO internal_statement_refresh (key) SELECT key FROM statement WHERE id = new.statement_id;
END;

CREATE TRIGGER relation_searchable AFTER INSERT ON relation
WHEN EXISTS (SELECT 1 FROM citation WHERE statement_id = new.statement_id) AND EXISTS (SELECT 1 FROM internal_record_is_closed)
BEGIN
  INSERT INTO internal_statement_refresh (key) SELECT key FROM statement WHERE id = new.statement_id;
END;

CREATE TRIGGER act_searchable AFTER INSERT ON act
WHEN EXISTS (SELECT 1 FROM citation WHERE statement_id = new.statement_id) AND EXISTS (SELECT 1 FROM internal_record_is_closed)
BEGIN
  INSERT INTO internal_statement_refresh (key) SELECT key FROM statement WHERE id = new.statement_id;
END;

CREATE TRIGGER participation_searchable AFTER INSERT ON participation
WHEN EXISTS (SELECT 1 FROM citation WHERE statement_id = new.statement_id) AND EXISTS (SELECT 1 FROM internal_record_is_closed)
BEGIN
  INSERT INTO internal_statement_refresh (key) SELECT key FROM statement WHERE id = new.statement_id;
END;

CREATE TRIGGER qualifier_searchable AFTER INSERT ON qualifier
WHEN EXISTS (SELECT 1 FROM citation WHERE statement_id = new.statement_id) AND EXISTS (SELECT 1 FROM internal_record_is_closed)
BEGIN
  INSERT INTO internal_statement_refresh (key) SELECT key FROM statement WHERE id = new.statement_id;
END;

CREATE VIEW internal_statement_naming AS
-- The entities that each statement names: its subject, object and qualifiers.
SELECT subject_id AS entity_id, key FROM statement
UNION ALL SELECT v.object_id, s.key FROM relation v JOIN statement s ON s.id = v.statement_id
UNION ALL SELECT v.organization_id, s.key FROM act v JOIN statement s ON s.id = v.statement_id
UNION ALL SELECT v.part_id, s.key FROM participation v JOIN statement s ON s.id = v.statement_id
UNION ALL SELECT v.entity_id, s.key FROM qualifier v JOIN statement s ON s.id = v.statement_id;

CREATE TRIGGER entity_label_searchable AFTER UPDATE OF label ON entity
WHEN new.label <> old.label
BEGIN
  -- The former label still finds the entity.
  INSERT INTO name_search (text, entity_id) VALUES (new.label, new.id);
  INSERT INTO name_trigram (text, entity_id) VALUES (new.label, new.id);
  INSERT INTO internal_statement_refresh (key)
  SELECT DISTINCT key FROM internal_statement_naming WHERE entity_id = new.id;
END;
