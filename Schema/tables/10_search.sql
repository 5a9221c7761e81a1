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
