CREATE TABLE treaty_citation_name (
  -- The names of treaties in citations. A * at the end of a word is an ending of up to three
  -- letters.
  text TEXT NOT NULL,
  language TEXT NOT NULL,  -- BCP 47; mul for all
  treaty_id TEXT NOT NULL,
  kind TEXT NOT NULL
    CONSTRAINT "kind: one of name, abbreviation, organization, generic"
    CHECK (kind IN ('name', 'abbreviation', 'organization', 'generic')),
  certainty TEXT NOT NULL
    CONSTRAINT "certainty: one of certain, likely, possible" CHECK (certainty IN ('certain', 'likely', 'possible')),
  PRIMARY KEY (text, language, treaty_id)
) STRICT;

CREATE TABLE treaty_citation_word (
  -- The words of citations, in each language.
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (text, language, kind)
) STRICT;

CREATE TABLE treaty_heading_word (
  -- The words that introduce parts, chapters, articles ... in the headings of full texts.
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (text, language, kind)
) STRICT;

CREATE TABLE treaty_number_word (
  -- Numbers written as words in headings.
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (text, language)
) STRICT;
