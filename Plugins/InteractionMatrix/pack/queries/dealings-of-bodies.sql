-- Dealings of two bodies, in order
-- Each interaction in either direction with its level, from refused (0) to shared organs (6).
-- :one (entity = csto) A body.
-- :other (entity = un) Another body.
SELECT date, kind, level, from_label, to_label, instrument, is_counted AS counts, sources, statement_id AS statement
FROM interaction
WHERE (from_id = :one AND to_id = :other) OR (from_id = :other AND to_id = :one)
ORDER BY start_earliest, interaction_id
