CREATE TABLE treaty_text (
  -- A text of a treaty that a user imported, in one language and with the wording of one day.
  id TEXT PRIMARY KEY CONSTRAINT "id: the treaty, the language and the day" CHECK (id <> ''),
  treaty_id TEXT NOT NULL,
  language TEXT NOT NULL,  -- BCP 47
  as_of TEXT NOT NULL CONSTRAINT "as_of: a day, YYYY-MM-DD" CHECK (as_of IS date(as_of, '+0 days')),
  title TEXT,
  source_id TEXT,  -- the recorded source that it is, if one was named
  file TEXT NOT NULL,  -- the file name without folders
  format TEXT NOT NULL,
  sha256 TEXT NOT NULL CONSTRAINT "sha256: 64 hexadecimal digits" CHECK (length(sha256) = 64),
  imported TEXT NOT NULL  -- a UTC time
) STRICT;

CREATE TABLE treaty_coverage (
  -- The coverage of a treaty by digests. A missing clause has a meaning only if the whole text was
  -- read.
  treaty_id TEXT PRIMARY KEY,
  extent TEXT NOT NULL CONSTRAINT "extent: all or some, of the articles" CHECK (extent IN ('all', 'some')),
  reading TEXT NOT NULL CONSTRAINT "reading: whole or excerpts, of the text" CHECK (reading IN ('whole', 'excerpts')),
  note TEXT
) STRICT;

CREATE TABLE treaty_outline (
  -- The provisions of each treaty, as a tree in the order of the document.
  provision_id TEXT PRIMARY KEY,
  treaty_id TEXT NOT NULL,
  parent_id TEXT NOT NULL,  -- the treaty, or the provision that contains it
  kind TEXT NOT NULL
    CONSTRAINT "kind: one of preamble, part, chapter, section, article, paragraph, point, annex"
    CHECK (kind IN ('preamble', 'part', 'chapter', 'section', 'article', 'paragraph', 'point', 'annex')),
  number TEXT,  -- as printed
  position INTEGER NOT NULL CONSTRAINT "position: counts from 1" CHECK (position > 0),
  heading TEXT,  -- as printed
  matter TEXT,  -- the subject in a few words of the dataset
  text_id TEXT  -- the text that added it; NULL if the plugin knows the provision
) STRICT;

CREATE INDEX treaty_outline_by_treaty ON treaty_outline (treaty_id, position);
CREATE INDEX treaty_outline_by_parent ON treaty_outline (parent_id);

CREATE TABLE treaty_version (
  -- The versions of provisions: the statement with the digest, and the instrument that introduced
  -- the version.
  statement_id TEXT PRIMARY KEY,
  provision_id TEXT NOT NULL,
  amended_by_id TEXT  -- NULL for the original
) STRICT;

CREATE INDEX treaty_version_by_provision ON treaty_version (provision_id);

CREATE TABLE treaty_passage (
  -- The searchable passages: digests of versions, and provisions of imported texts.
  key INTEGER PRIMARY KEY,
  provision_id TEXT NOT NULL,
  statement_id TEXT REFERENCES treaty_version (statement_id) ON DELETE CASCADE,
  text_id TEXT REFERENCES treaty_text (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  heading TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL,
  line INTEGER,  -- the line where it begins in the file
  -- 1: a paragraph or point. It is searched as part of its article's passage.
  is_part INTEGER NOT NULL DEFAULT 0 CONSTRAINT "is_part: 0 or 1" CHECK (is_part IN (0, 1)),
  CONSTRAINT "statement_id: a passage is a digest or of a text, not both" CHECK ((statement_id IS NULL) <> (text_id IS NULL)),
  UNIQUE (text_id, provision_id)
) STRICT;

CREATE INDEX treaty_passage_by_provision ON treaty_passage (provision_id);
CREATE INDEX treaty_passage_by_statement ON treaty_passage (statement_id);

CREATE VIRTUAL TABLE treaty_search USING fts5 (
  heading, body,
  content = 'internal_treaty_search_content', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER treaty_passage_enters AFTER INSERT ON treaty_passage
WHEN new.is_part = 0
BEGIN
  INSERT INTO treaty_search (rowid, heading, body) VALUES (new.key, new.heading, new.body);
END;

CREATE TRIGGER treaty_passage_leaves AFTER DELETE ON treaty_passage
WHEN old.is_part = 0
BEGIN
  INSERT INTO treaty_search (treaty_search, rowid, heading, body) VALUES ('delete', old.key, old.heading, old.body);
END;

CREATE TRIGGER treaty_passage_takes_its_provision AFTER DELETE ON treaty_passage
WHEN old.text_id IS NOT NULL
BEGIN
  DELETE FROM treaty_outline
  WHERE provision_id = old.provision_id AND text_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM treaty_passage p WHERE p.provision_id = old.provision_id);
END;

CREATE TRIGGER treaty_passage_is_not_edited BEFORE UPDATE ON treaty_passage
BEGIN
  SELECT RAISE(ABORT, 'treaty_passage: a text can only be replaced as a whole');
END;

CREATE TRIGGER treaty_version_is_searched AFTER INSERT ON treaty_version
BEGIN
  INSERT INTO treaty_passage (provision_id, statement_id, language, heading, body)
  SELECT new.provision_id, new.statement_id, 'en', coalesce((SELECT matter FROM treaty_outline WHERE provision_id = new.provision_id), ''), f.object
  FROM fact f
  WHERE f.statement_id = new.statement_id;
END;

CREATE TRIGGER treaty_outline_takes_the_place BEFORE INSERT ON treaty_outline
WHEN new.text_id IS NULL
BEGIN
  -- The plugin's own provisions replace those added by an import.
  DELETE FROM treaty_outline WHERE provision_id = new.provision_id AND text_id IS NOT NULL;
END;

CREATE TABLE treaty_remainder (
  -- The parts of an imported file that are not provisions; nothing is dropped.
  text_id TEXT NOT NULL REFERENCES treaty_text (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (text_id, position)
) STRICT;
