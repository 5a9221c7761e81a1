CREATE TABLE entity_type (
  -- The types of entities, as a tree. Domain and range of a predicate are branches of it.
  id TEXT PRIMARY KEY CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z]*'),
  broader_id TEXT REFERENCES entity_type (id) ON DELETE RESTRICT,
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE entity_type_lineage (
  -- Each entity type with itself and all types above it. A trigger maintains it; a type must be
  -- added after its parent.
  type_id TEXT NOT NULL REFERENCES entity_type (id) ON DELETE CASCADE,
  ancestor_id TEXT NOT NULL REFERENCES entity_type (id) ON DELETE RESTRICT,
  PRIMARY KEY (type_id, ancestor_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entity_type_has_lineage AFTER INSERT ON entity_type
BEGIN
  INSERT INTO entity_type_lineage (type_id, ancestor_id)
  SELECT new.id, new.id
  UNION ALL
  SELECT new.id, ancestor_id FROM entity_type_lineage WHERE type_id = new.broader_id;
END;

CREATE TRIGGER entity_type_keeps_its_place BEFORE UPDATE ON entity_type
WHEN new.id <> old.id OR new.broader_id IS NOT old.broader_id
BEGIN
  SELECT RAISE(ABORT, 'broader_id: the parent of a type cannot be changed');
END;

CREATE TABLE entity (
  -- Anything with an identity. An id is readable and never reused: csto, armenia, cst/art_4. The
  -- key replaces it in the large table of spells and has no meaning outside this file.
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "id: letters, digits, hyphens, and for provisions / and _ as in Akoma Ntoso"
    CHECK (id NOT GLOB '*[^A-Za-z0-9/_-]*' AND id GLOB '[a-z0-9]*'),
  type_id TEXT NOT NULL REFERENCES entity_type (id) ON DELETE RESTRICT,
  label TEXT NOT NULL CONSTRAINT "label: not empty" CHECK (label <> ''),
  description TEXT,  -- a few words that distinguish it from others of the same name; not a fact
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX entity_by_type ON entity (type_id);

CREATE TABLE function (
  -- The controlled taxonomy of the functions of security organizations; each is an entity.
  entity_id TEXT PRIMARY KEY REFERENCES entity (id) ON DELETE RESTRICT,
  broader_id TEXT REFERENCES function (entity_id) ON DELETE RESTRICT,
  definition TEXT NOT NULL
) STRICT;
