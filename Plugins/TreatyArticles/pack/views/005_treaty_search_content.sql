CREATE VIEW treaty_search_content AS
-- What the index treaty_search is of.
SELECT key, heading, body FROM treaty_passage WHERE is_part = 0;
