-- Wrong: a day after the dataset's last day answered like any other
-- A spell with no end reaches to 9999-12-31, so the members of today look certain for all time.
-- :body (entity = csto) The body.
-- :on (day = 2040-01-01) A day after the last day of the dataset.
SELECT count(*) AS members_for_certain
FROM membership_spell
WHERE organization_id = :body AND rule_id = 'effective' AND is_member = 1 AND start_latest <= :on AND :on < end_latest
