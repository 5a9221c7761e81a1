/// The tables and views of earlier schemas. Any other table or view of a file is a plugin's or the
/// user's own.
enum EarlierSchema {
  static let names = Set(
    text.split { $0 == "," || $0.isWhitespace }.map(String.init))

  /// The names in schema 14. When the version is raised, add the new names.
  private static let text = """
    act, act_effect, act_kind, act_spell, attribute, calendar_year, citation, contested_fact,
    coverage, current_member, dataset_day, decision_method, decision_rule, derived_membership,
    derived_spell, dimension, dimension_value, dispute, dispute_side, dispute_statement,
    dispute_type, dyad_year, edtf, entity, entity_name, entity_overview, entity_type,
    entity_type_lineage, fact, function, identifier, listed_spell, measure, measure_value,
    membership, membership_act, membership_dispute, membership_refresh, membership_spell, meta,
    migration, name, name_search, name_trigram, object_type, organization_life,
    organization_year, participation, plugin, plugin_offer, plugin_query, plugin_requirement,
    plugin_row, predicate, profile, profile_fact, profile_membership, profile_source, qualifier,
    qualifier_role, quantity, ranking, record_is_closed, recorded_fact, relation, relation_type,
    report, report_candidate, report_strength, reported_spell, revision, rule, source, spell,
    spell_claim, state_year, statement, statement_candidate, statement_period,
    statement_qualifier, statement_source, statement_standing, status, unit, view_column
    """
}
