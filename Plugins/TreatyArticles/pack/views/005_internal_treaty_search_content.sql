CREATE VIEW internal_treaty_search_content AS
-- The content of the full-text index treaty_search.
SELECT key, heading, body FROM treaty_passage WHERE is_part = 0;
