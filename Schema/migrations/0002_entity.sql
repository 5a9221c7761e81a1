CREATE TABLE entity_type (
  -- The kinds of things, as a tree: domain and range of a predicate name a branch of it.
  id TEXT PRIMARY KEY CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z]*'),
  broader_id TEXT REFERENCES entity_type (id) ON DELETE RESTRICT,
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE entity (
  -- Anything with an identity. An id is readable and never reused: csto, armenia, cst/art_4.
  id TEXT PRIMARY KEY
    CONSTRAINT "id: letters, digits, hyphens, and for provisions / and _ as in Akoma Ntoso"
    CHECK (id NOT GLOB '*[^A-Za-z0-9/_-]*' AND id GLOB '[a-z0-9]*'),
  type_id TEXT NOT NULL REFERENCES entity_type (id) ON DELETE RESTRICT,
  label TEXT NOT NULL CONSTRAINT "label: not empty" CHECK (label <> ''),
  description TEXT,  -- a few words that tell it from others of the same name; no fact of its own
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX entity_by_type ON entity (type_id);

CREATE TABLE function (
  -- The controlled taxonomy of what security organizations do; each function is an entity.
  entity_id TEXT PRIMARY KEY REFERENCES entity (id) ON DELETE RESTRICT,
  broader_id TEXT REFERENCES function (entity_id) ON DELETE RESTRICT,
  definition TEXT NOT NULL
) STRICT;
