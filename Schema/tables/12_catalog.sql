CREATE TABLE view_column (
  -- The meaning of each column of each public view, of each vocabulary and of the table of sources.
  -- Plugins can read these tables and views. Tools show the descriptions; a test compares them with
  -- the views.
  view_name TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  column_name TEXT NOT NULL,
  description TEXT NOT NULL,
  unit TEXT,  -- or format: day, EDTF, count
  PRIMARY KEY (view_name, position),
  UNIQUE (view_name, column_name)
) STRICT;
