CREATE VIEW dispute_side AS
-- Each statement of a dispute in which only one side can be right, with each statement of another side.
SELECT m.dispute_id, d.resolution, m.statement_id, o.statement_id AS other_id, d.revision_added, d.revision_retired
FROM dispute_statement m
JOIN dispute d ON d.id = m.dispute_id AND d.resolution <> 'compatible'
JOIN dispute_type t ON t.id = d.type_id AND t.exclusive = 1
JOIN dispute_statement o ON o.dispute_id = m.dispute_id AND o.side <> m.side;
