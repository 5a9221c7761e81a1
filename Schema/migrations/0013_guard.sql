-- INSERT OR REPLACE deletes without asking the triggers that forbid it: so a row that is there is refused before. And stock
-- SQLite opens a file with foreign keys off: so once the file is built, a reference that leads nowhere is refused here too.

CREATE TRIGGER entity_is_not_replaced BEFORE INSERT ON entity
WHEN EXISTS (SELECT 1 FROM entity WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'id: stands before');
END;

CREATE TRIGGER source_is_not_replaced BEFORE INSERT ON source
WHEN EXISTS (SELECT 1 FROM source WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'id: stands before');
END;

CREATE TRIGGER statement_is_not_replaced BEFORE INSERT ON statement
WHEN EXISTS (SELECT 1 FROM statement WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'id: stands before');
END;

CREATE TRIGGER name_is_not_replaced BEFORE INSERT ON name
WHEN EXISTS (SELECT 1 FROM name WHERE statement_id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before');
END;

CREATE TRIGGER identifier_is_not_replaced BEFORE INSERT ON identifier
WHEN EXISTS (SELECT 1 FROM identifier WHERE statement_id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before');
END;

CREATE TRIGGER relation_is_not_replaced BEFORE INSERT ON relation
WHEN EXISTS (SELECT 1 FROM relation WHERE statement_id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before');
END;

CREATE TRIGGER attribute_is_not_replaced BEFORE INSERT ON attribute
WHEN EXISTS (SELECT 1 FROM attribute WHERE statement_id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before');
END;

CREATE TRIGGER quantity_is_not_replaced BEFORE INSERT ON quantity
WHEN EXISTS (SELECT 1 FROM quantity WHERE statement_id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before');
END;

CREATE TRIGGER participation_is_not_replaced BEFORE INSERT ON participation
WHEN EXISTS (SELECT 1 FROM participation WHERE statement_id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before');
END;

CREATE TRIGGER decision_rule_is_not_replaced BEFORE INSERT ON decision_rule
WHEN EXISTS (SELECT 1 FROM decision_rule WHERE statement_id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before');
END;

CREATE TRIGGER act_is_not_replaced BEFORE INSERT ON act
WHEN EXISTS (SELECT 1 FROM act WHERE statement_id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before');
END;

CREATE TRIGGER qualifier_is_not_replaced BEFORE INSERT ON qualifier
WHEN EXISTS (SELECT 1 FROM qualifier WHERE statement_id = new.statement_id AND role_id = new.role_id AND position = new.position)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the same statement_id, role_id, position stands before');
END;

CREATE TRIGGER citation_is_not_replaced BEFORE INSERT ON citation
WHEN EXISTS (SELECT 1 FROM citation WHERE statement_id = new.statement_id AND source_id = new.source_id AND section = new.section AND char_start IS new.char_start)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the same statement_id, source_id, section, char_start stands before');
END;

CREATE TRIGGER ranking_is_not_replaced BEFORE INSERT ON ranking
WHEN EXISTS (SELECT 1 FROM ranking WHERE statement_id = new.statement_id AND revision_added = new.revision_added)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the same statement_id, revision_added stands before');
END;

CREATE TRIGGER dispute_is_not_replaced BEFORE INSERT ON dispute
WHEN EXISTS (SELECT 1 FROM dispute WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'id: stands before');
END;

CREATE TRIGGER dispute_statement_is_not_replaced BEFORE INSERT ON dispute_statement
WHEN EXISTS (SELECT 1 FROM dispute_statement WHERE dispute_id = new.dispute_id AND statement_id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'dispute_id: the same dispute_id, statement_id stands before');
END;

CREATE TRIGGER coverage_is_not_replaced BEFORE INSERT ON coverage
WHEN EXISTS (SELECT 1 FROM coverage WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'id: stands before');
END;

CREATE TRIGGER entity_type_id_leads_somewhere BEFORE INSERT ON entity
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM entity_type WHERE id = new.type_id)
BEGIN
  SELECT RAISE(ABORT, 'type_id: there is no such entity_type');
END;

CREATE TRIGGER statement_subject_id_leads_somewhere BEFORE INSERT ON statement
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM entity WHERE id = new.subject_id)
BEGIN
  SELECT RAISE(ABORT, 'subject_id: there is no such entity');
END;

CREATE TRIGGER relation_object_id_leads_somewhere BEFORE INSERT ON relation
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM entity WHERE id = new.object_id)
BEGIN
  SELECT RAISE(ABORT, 'object_id: there is no such entity');
END;

CREATE TRIGGER quantity_unit_id_leads_somewhere BEFORE INSERT ON quantity
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM unit WHERE id = new.unit_id)
BEGIN
  SELECT RAISE(ABORT, 'unit_id: there is no such unit');
END;

CREATE TRIGGER participation_part_id_leads_somewhere BEFORE INSERT ON participation
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM entity WHERE id = new.part_id)
BEGIN
  SELECT RAISE(ABORT, 'part_id: there is no such entity');
END;

CREATE TRIGGER participation_organization_id_leads_somewhere BEFORE INSERT ON participation
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id)
BEGIN
  SELECT RAISE(ABORT, 'organization_id: there is no such entity');
END;

CREATE TRIGGER decision_rule_method_id_leads_somewhere BEFORE INSERT ON decision_rule
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM decision_method WHERE id = new.method_id)
BEGIN
  SELECT RAISE(ABORT, 'method_id: there is no such decision_method');
END;

CREATE TRIGGER act_organization_id_leads_somewhere BEFORE INSERT ON act
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id)
BEGIN
  SELECT RAISE(ABORT, 'organization_id: there is no such entity');
END;

CREATE TRIGGER qualifier_statement_id_leads_somewhere BEFORE INSERT ON qualifier
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: there is no such statement');
END;

CREATE TRIGGER qualifier_role_id_leads_somewhere BEFORE INSERT ON qualifier
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM qualifier_role WHERE id = new.role_id)
BEGIN
  SELECT RAISE(ABORT, 'role_id: there is no such qualifier_role');
END;

CREATE TRIGGER qualifier_entity_id_leads_somewhere BEFORE INSERT ON qualifier
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND new.entity_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entity WHERE id = new.entity_id)
BEGIN
  SELECT RAISE(ABORT, 'entity_id: there is no such entity');
END;

CREATE TRIGGER citation_statement_id_leads_somewhere BEFORE INSERT ON citation
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: there is no such statement');
END;

CREATE TRIGGER citation_source_id_leads_somewhere BEFORE INSERT ON citation
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM source WHERE id = new.source_id)
BEGIN
  SELECT RAISE(ABORT, 'source_id: there is no such source');
END;

CREATE TRIGGER ranking_statement_id_leads_somewhere BEFORE INSERT ON ranking
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: there is no such statement');
END;

CREATE TRIGGER dispute_type_id_leads_somewhere BEFORE INSERT ON dispute
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM dispute_type WHERE id = new.type_id)
BEGIN
  SELECT RAISE(ABORT, 'type_id: there is no such dispute_type');
END;

CREATE TRIGGER dispute_statement_dispute_id_leads_somewhere BEFORE INSERT ON dispute_statement
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM dispute WHERE id = new.dispute_id)
BEGIN
  SELECT RAISE(ABORT, 'dispute_id: there is no such dispute');
END;

CREATE TRIGGER dispute_statement_statement_id_leads_somewhere BEFORE INSERT ON dispute_statement
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id)
BEGIN
  SELECT RAISE(ABORT, 'statement_id: there is no such statement');
END;

CREATE TRIGGER coverage_organization_id_leads_somewhere BEFORE INSERT ON coverage
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id)
BEGIN
  SELECT RAISE(ABORT, 'organization_id: there is no such entity');
END;

CREATE TRIGGER coverage_source_id_leads_somewhere BEFORE INSERT ON coverage
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND new.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = new.source_id)
BEGIN
  SELECT RAISE(ABORT, 'source_id: there is no such source');
END;

CREATE TRIGGER coverage_status_id_leads_somewhere BEFORE INSERT ON coverage
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM status WHERE id = new.status_id)
BEGIN
  SELECT RAISE(ABORT, 'status_id: there is no such status');
END;

CREATE TRIGGER statement_predicate_id_leads_somewhere BEFORE INSERT ON statement
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM predicate WHERE kind = new.kind AND id = new.predicate_id)
BEGIN
  SELECT RAISE(ABORT, 'predicate_id: there is no such predicate of this kind');
END;

CREATE TRIGGER name_statement_id_leads_somewhere BEFORE INSERT ON name
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'name')
BEGIN
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind name');
END;

CREATE TRIGGER identifier_statement_id_leads_somewhere BEFORE INSERT ON identifier
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'identifier')
BEGIN
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind identifier');
END;

CREATE TRIGGER relation_statement_id_leads_somewhere BEFORE INSERT ON relation
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'relation')
BEGIN
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind relation');
END;

CREATE TRIGGER attribute_statement_id_leads_somewhere BEFORE INSERT ON attribute
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'attribute')
BEGIN
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind attribute');
END;

CREATE TRIGGER quantity_statement_id_leads_somewhere BEFORE INSERT ON quantity
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'quantity')
BEGIN
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind quantity');
END;

CREATE TRIGGER participation_statement_id_leads_somewhere BEFORE INSERT ON participation
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'participation')
BEGIN
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind participation');
END;

CREATE TRIGGER decision_rule_statement_id_leads_somewhere BEFORE INSERT ON decision_rule
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'decision-rule')
BEGIN
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind decision-rule');
END;

CREATE TRIGGER act_statement_id_leads_somewhere BEFORE INSERT ON act
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'act')
BEGIN
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind act');
END;

CREATE TRIGGER name_enters_now BEFORE INSERT ON name
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision))
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another');
END;

CREATE TRIGGER identifier_enters_now BEFORE INSERT ON identifier
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision))
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another');
END;

CREATE TRIGGER relation_enters_now BEFORE INSERT ON relation
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision))
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another');
END;

CREATE TRIGGER attribute_enters_now BEFORE INSERT ON attribute
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision))
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another');
END;

CREATE TRIGGER quantity_enters_now BEFORE INSERT ON quantity
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision))
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another');
END;

CREATE TRIGGER participation_enters_now BEFORE INSERT ON participation
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision))
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another');
END;

CREATE TRIGGER decision_rule_enters_now BEFORE INSERT ON decision_rule
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision))
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another');
END;

CREATE TRIGGER act_enters_now BEFORE INSERT ON act
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision))
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another');
END;

CREATE TRIGGER qualifier_enters_now BEFORE INSERT ON qualifier
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision))
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another');
END;

CREATE TRIGGER entity_enters_now BEFORE INSERT ON entity
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND new.revision_added <> (SELECT max(id) FROM revision)
BEGIN
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision');
END;

CREATE TRIGGER entity_keeps_its_identity BEFORE UPDATE OF id, type_id, revision_added ON entity
BEGIN
  SELECT RAISE(ABORT, 'entity: only its label and description may be put better');
END;

CREATE TRIGGER entity_is_not_deleted BEFORE DELETE ON entity
BEGIN
  SELECT RAISE(ABORT, 'entity: nothing is deleted');
END;

CREATE TRIGGER source_is_not_edited BEFORE UPDATE ON source
BEGIN
  SELECT RAISE(ABORT, 'source: nothing is edited in place: add another source');
END;

CREATE TRIGGER source_is_not_deleted BEFORE DELETE ON source
BEGIN
  SELECT RAISE(ABORT, 'source: nothing is deleted');
END;

CREATE TRIGGER edtf_is_not_edited BEFORE UPDATE ON edtf
BEGIN
  SELECT RAISE(ABORT, 'edtf: nothing is edited in place');
END;

CREATE TRIGGER edtf_is_not_deleted BEFORE DELETE ON edtf
BEGIN
  SELECT RAISE(ABORT, 'edtf: nothing is deleted');
END;
