CREATE TABLE treaty_written_number (
  -- Articles whose number in texts is not their number in identifiers: inserted articles (18.1),
  -- letters of an earlier numbering (J.7), and earlier numbers (ex 17).
  treaty_id TEXT NOT NULL,
  written TEXT NOT NULL,
  number TEXT,  -- in identifiers; NULL if the article was not carried over
  source TEXT NOT NULL,
  PRIMARY KEY (treaty_id, written)
) STRICT;

-- The place where a name was found, for the references to series of treaties.
ALTER TABLE treaty_citation_name ADD COLUMN source TEXT;
