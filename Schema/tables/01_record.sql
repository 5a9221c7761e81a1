CREATE TABLE meta (
  -- Properties of this file: schema_version, title, version and last day of the dataset, sealed.
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

CREATE TRIGGER revision_in_order BEFORE INSERT ON revision
WHEN new.id <> 1 + (SELECT coalesce(max(id), 0) FROM revision)
BEGIN
  SELECT RAISE(ABORT, 'id: revisions are numbered without gaps, in the order they are made');
END;

CREATE TRIGGER revision_in_time BEFORE INSERT ON revision
WHEN new.recorded < (SELECT max(recorded) FROM revision)
BEGIN
  SELECT RAISE(ABORT, 'recorded: not before the revision that came before');
END;

CREATE TRIGGER meta_is_not_edited BEFORE UPDATE ON meta
BEGIN
  SELECT RAISE(ABORT, 'meta: nothing is edited in place');
END;

CREATE TRIGGER seal_is_not_broken BEFORE DELETE ON meta
WHEN old.key = 'sealed'
BEGIN
  SELECT RAISE(ABORT, 'meta: the past stays closed');
END;
