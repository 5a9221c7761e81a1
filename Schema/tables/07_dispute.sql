CREATE TABLE dispute_type (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  description TEXT NOT NULL,
  exclusive INTEGER NOT NULL CHECK (exclusive IN (0, 1)),  -- 1: at most one side can be right, so the one with the better rank wins
  disagreement INTEGER NOT NULL CHECK (disagreement IN (0, 1))  -- 1: the sources disagree on the facts, not only on words or detail
) STRICT;

CREATE TABLE dispute (
  -- A group of statements that differ, with the way and the reason of the resolution.
  id TEXT PRIMARY KEY CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z0-9]*'),
  type_id TEXT NOT NULL REFERENCES dispute_type (id) ON DELETE RESTRICT,
  title TEXT NOT NULL CONSTRAINT "title: not empty" CHECK (title <> ''),
  resolution TEXT NOT NULL
    -- preferred: one side has the better rank. compatible: both can be true. unresolved: neither.
    CONSTRAINT "resolution: one of preferred, compatible, unresolved" CHECK (resolution IN ('preferred', 'compatible', 'unresolved')),
  reason TEXT NOT NULL CONSTRAINT "reason: not empty" CHECK (reason <> ''),
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT,
  revision_retired INTEGER REFERENCES revision (id) ON DELETE RESTRICT
    CONSTRAINT "revision_retired: after the revision that added it" CHECK (revision_retired > revision_added)
) STRICT;

CREATE TABLE dispute_statement (
  dispute_id TEXT NOT NULL REFERENCES dispute (id) ON DELETE RESTRICT,
  statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
  side TEXT NOT NULL CONSTRAINT "side: a short label" CHECK (side <> ''),
  PRIMARY KEY (dispute_id, statement_id)
) STRICT;

CREATE INDEX dispute_statement_by_statement ON dispute_statement (statement_id);
