CREATE TABLE source (
  -- A document.
  id TEXT PRIMARY KEY CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z0-9]*'),
  title TEXT NOT NULL CONSTRAINT "title: not empty" CHECK (title <> ''),
  author TEXT,
  publisher TEXT,
  published TEXT REFERENCES edtf (text) ON DELETE RESTRICT,  -- NULL if the document is undated
  kind TEXT NOT NULL
    CONSTRAINT "kind: one of treaty, official, scholarly, reference, encyclopedia, dataset, news"
    CHECK (kind IN ('treaty', 'official', 'scholarly', 'reference', 'encyclopedia', 'dataset', 'news')),
  language TEXT NOT NULL,  -- BCP 47
  url TEXT,
  access TEXT NOT NULL
    -- consulted: its text was read for this dataset. The others are known from other documents.
    CONSTRAINT "access: consulted or not-consulted" CHECK (access IN ('consulted', 'not-consulted')),
  sha256 TEXT
    CONSTRAINT "sha256: 64 hexadecimal digits" CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
    CONSTRAINT "sha256: only for a consulted document" CHECK (sha256 IS NULL OR access = 'consulted'),
  file TEXT,  -- the file name of the text that was read
  reliability TEXT NOT NULL
    CONSTRAINT "reliability: primary, secondary or tertiary" CHECK (reliability IN ('primary', 'secondary', 'tertiary')),
  note TEXT
) STRICT;

CREATE TRIGGER source_published BEFORE INSERT ON source
WHEN new.published IS NOT NULL AND NOT EXISTS (SELECT 1 FROM edtf WHERE text = new.published)
BEGIN
  INSERT INTO edtf (text) VALUES (new.published);
END;

CREATE TABLE profile (
  -- A perspective on the record. 'preferred' follows the ranks; any other profile uses only its
  -- sources, in their order.
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

INSERT INTO profile (id, label, description)
VALUES ('preferred', 'Preferred statements', 'The ranks of the dataset decide: preferred before normal, deprecated never.');

CREATE TABLE profile_source (
  profile_id TEXT NOT NULL REFERENCES profile (id) ON DELETE CASCADE
    CONSTRAINT "profile_id: preferred follows ranks and cannot have sources" CHECK (profile_id <> 'preferred'),
  position INTEGER NOT NULL CONSTRAINT "position: counts from 1" CHECK (position > 0),
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  PRIMARY KEY (profile_id, position),
  UNIQUE (profile_id, source_id)
) STRICT;

CREATE INDEX profile_source_by_source ON profile_source (source_id);

CREATE TRIGGER source_is_a_profile AFTER INSERT ON source
BEGIN
  -- Each source is also a profile of its own.
  INSERT INTO profile (id, label, description) VALUES (new.id, new.title, 'The statements of this one document.');
  INSERT INTO profile_source (profile_id, position, source_id) VALUES (new.id, 1, new.id);
END;
