CREATE TABLE meta (
  -- Properties of this file: schema_version, title, version, licenses and last day of the dataset, sealed.
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE migration (
  -- The history of this schema: one row for each SQL file applied, with the SHA-256 of its text.
  owner TEXT NOT NULL,  -- 'entente', or the id of the plugin
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (owner, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE revision (
  -- The record clock. Every write belongs to one revision; revisions are never deleted.
  id INTEGER PRIMARY KEY CONSTRAINT "id: revisions count from 1" CHECK (id > 0),
  recorded TEXT NOT NULL
    -- a day or a UTC time, 2026-11-22 or 2026-11-22T08:15:00Z
    CONSTRAINT "recorded: a day, or a UTC time in ISO 8601"
    CHECK (
      recorded IS strftime('%Y-%m-%d', recorded, '+0 days')
      OR recorded IS strftime('%Y-%m-%dT%H:%M:%SZ', recorded, '+0 days')
    ),
  note TEXT NOT NULL CONSTRAINT "note: says what the revision did" CHECK (note <> '')
) STRICT;

CREATE TABLE record_table (
  -- Each table with recorded data: the vocabularies, then the record. Derived tables are not
  -- listed. The triggers that protect the record are generated from this list. Programs use it to
  -- load, count and remove rows.
  name TEXT PRIMARY KEY,
  part TEXT NOT NULL CONSTRAINT "part: vocabulary or record" CHECK (part IN ('vocabulary', 'record')),
  -- the order in which tables are filled; NULL: no CSV file holds the rows
  position INTEGER UNIQUE CHECK (position > 0),
  -- each row belongs to a row of this table
  owner TEXT REFERENCES record_table (name) ON DELETE RESTRICT,
  owner_column TEXT,  -- the column with its key
  protection TEXT NOT NULL
    -- free: rows can change. labelled: only their label and description can change. fixed: rows
    -- cannot change. retired: rows cannot change, but a later revision can retire them.
    CONSTRAINT "protection: one of free, labelled, fixed, retired"
    CHECK (protection IN ('free', 'labelled', 'fixed', 'retired')),
  -- 1: a plugin may add rows; they are removed with the plugin
  by_plugin INTEGER NOT NULL CHECK (by_plugin IN (0, 1)),
  remedy TEXT,  -- the advice in error messages instead of an edit
  description TEXT NOT NULL,
  CONSTRAINT "owner_column: with an owner" CHECK ((owner IS NULL) = (owner_column IS NULL))
) STRICT;

CREATE TRIGGER revision_in_order BEFORE INSERT ON revision
WHEN new.id <> 1 + (SELECT coalesce(max(id), 0) FROM revision)
BEGIN
  SELECT RAISE(ABORT, 'id: revisions are numbered without gaps, in the order they are made');
END;

CREATE TRIGGER revision_in_time BEFORE INSERT ON revision
WHEN new.recorded < (SELECT max(recorded) FROM revision)
BEGIN
  SELECT RAISE(ABORT, 'recorded: not before the last revision');
END;

CREATE TRIGGER meta_is_not_edited BEFORE UPDATE ON meta
BEGIN
  SELECT RAISE(ABORT, 'meta: nothing is edited in place');
END;

CREATE TRIGGER seal_is_not_broken BEFORE DELETE ON meta
WHEN old.key = 'sealed'
BEGIN
  SELECT RAISE(ABORT, 'meta: the key sealed cannot be deleted');
END;
