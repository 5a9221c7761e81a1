#include "EntenteSchema.h"

// Every file of the folders beside this one, by name: a test holds this list and the folders equal.

static const unsigned char checks_act_without_effect_or_reason_sql[] = {
#embed "checks/act_without_effect_or_reason.sql"
};
static const unsigned char checks_consulted_without_digest_sql[] = {
#embed "checks/consulted_without_digest.sql"
};
static const unsigned char checks_dispute_not_resolved_as_said_sql[] = {
#embed "checks/dispute_not_resolved_as_said.sql"
};
static const unsigned char checks_dispute_without_sides_sql[] = {
#embed "checks/dispute_without_sides.sql"
};
static const unsigned char checks_ending_ends_nothing_sql[] = {
#embed "checks/ending_ends_nothing.sql"
};
static const unsigned char checks_member_of_ended_body_sql[] = {
#embed "checks/member_of_ended_body.sql"
};
static const unsigned char checks_membership_not_derived_sql[] = {
#embed "checks/membership_not_derived.sql"
};
static const unsigned char checks_object_out_of_range_sql[] = {
#embed "checks/object_out_of_range.sql"
};
static const unsigned char checks_statement_without_source_sql[] = {
#embed "checks/statement_without_source.sql"
};
static const unsigned char checks_statement_without_value_sql[] = {
#embed "checks/statement_without_value.sql"
};
static const unsigned char checks_view_column_not_described_sql[] = {
#embed "checks/view_column_not_described.sql"
};
static const unsigned char tables_01_record_sql[] = {
#embed "tables/01_record.sql"
};
static const unsigned char tables_02_entity_sql[] = {
#embed "tables/02_entity.sql"
};
static const unsigned char tables_03_date_sql[] = {
#embed "tables/03_date.sql"
};
static const unsigned char tables_04_source_sql[] = {
#embed "tables/04_source.sql"
};
static const unsigned char tables_05_statement_sql[] = {
#embed "tables/05_statement.sql"
};
static const unsigned char tables_06_value_sql[] = {
#embed "tables/06_value.sql"
};
static const unsigned char tables_07_dispute_sql[] = {
#embed "tables/07_dispute.sql"
};
static const unsigned char tables_08_membership_sql[] = {
#embed "tables/08_membership.sql"
};
static const unsigned char tables_09_coverage_sql[] = {
#embed "tables/09_coverage.sql"
};
static const unsigned char tables_10_search_sql[] = {
#embed "tables/10_search.sql"
};
static const unsigned char tables_11_history_sql[] = {
#embed "tables/11_history.sql"
};
static const unsigned char tables_12_catalog_sql[] = {
#embed "tables/12_catalog.sql"
};
static const unsigned char tables_13_plugin_sql[] = {
#embed "tables/13_plugin.sql"
};
static const unsigned char views_act_kind_sql[] = {
#embed "views/act_kind.sql"
};
static const unsigned char views_act_spell_sql[] = {
#embed "views/act_spell.sql"
};
static const unsigned char views_calendar_year_sql[] = {
#embed "views/calendar_year.sql"
};
static const unsigned char views_contested_fact_sql[] = {
#embed "views/contested_fact.sql"
};
static const unsigned char views_current_member_sql[] = {
#embed "views/current_member.sql"
};
static const unsigned char views_dataset_day_sql[] = {
#embed "views/dataset_day.sql"
};
static const unsigned char views_derived_membership_sql[] = {
#embed "views/derived_membership.sql"
};
static const unsigned char views_derived_spell_sql[] = {
#embed "views/derived_spell.sql"
};
static const unsigned char views_dimension_sql[] = {
#embed "views/dimension.sql"
};
static const unsigned char views_dispute_side_sql[] = {
#embed "views/dispute_side.sql"
};
static const unsigned char views_dyad_year_sql[] = {
#embed "views/dyad_year.sql"
};
static const unsigned char views_entity_name_sql[] = {
#embed "views/entity_name.sql"
};
static const unsigned char views_entity_overview_sql[] = {
#embed "views/entity_overview.sql"
};
static const unsigned char views_fact_sql[] = {
#embed "views/fact.sql"
};
static const unsigned char views_listed_spell_sql[] = {
#embed "views/listed_spell.sql"
};
static const unsigned char views_measure_sql[] = {
#embed "views/measure.sql"
};
static const unsigned char views_membership_sql[] = {
#embed "views/membership.sql"
};
static const unsigned char views_membership_act_sql[] = {
#embed "views/membership_act.sql"
};
static const unsigned char views_membership_dispute_sql[] = {
#embed "views/membership_dispute.sql"
};
static const unsigned char views_membership_spell_sql[] = {
#embed "views/membership_spell.sql"
};
static const unsigned char views_organization_life_sql[] = {
#embed "views/organization_life.sql"
};
static const unsigned char views_organization_year_sql[] = {
#embed "views/organization_year.sql"
};
static const unsigned char views_profile_fact_sql[] = {
#embed "views/profile_fact.sql"
};
static const unsigned char views_profile_membership_sql[] = {
#embed "views/profile_membership.sql"
};
static const unsigned char views_recorded_fact_sql[] = {
#embed "views/recorded_fact.sql"
};
static const unsigned char views_relation_type_sql[] = {
#embed "views/relation_type.sql"
};
static const unsigned char views_report_candidate_sql[] = {
#embed "views/report_candidate.sql"
};
static const unsigned char views_report_strength_sql[] = {
#embed "views/report_strength.sql"
};
static const unsigned char views_reported_spell_sql[] = {
#embed "views/reported_spell.sql"
};
static const unsigned char views_spell_claim_sql[] = {
#embed "views/spell_claim.sql"
};
static const unsigned char views_state_year_sql[] = {
#embed "views/state_year.sql"
};
static const unsigned char views_statement_candidate_sql[] = {
#embed "views/statement_candidate.sql"
};
static const unsigned char views_statement_period_sql[] = {
#embed "views/statement_period.sql"
};
static const unsigned char views_statement_qualifier_sql[] = {
#embed "views/statement_qualifier.sql"
};
static const unsigned char views_statement_source_sql[] = {
#embed "views/statement_source.sql"
};
static const unsigned char views_statement_standing_sql[] = {
#embed "views/statement_standing.sql"
};
static const unsigned char vocabulary_act_effect_csv[] = {
#embed "vocabulary/act_effect.csv"
};
static const unsigned char vocabulary_decision_method_csv[] = {
#embed "vocabulary/decision_method.csv"
};
static const unsigned char vocabulary_dispute_type_csv[] = {
#embed "vocabulary/dispute_type.csv"
};
static const unsigned char vocabulary_entity_csv[] = {
#embed "vocabulary/entity.csv"
};
static const unsigned char vocabulary_entity_type_csv[] = {
#embed "vocabulary/entity_type.csv"
};
static const unsigned char vocabulary_function_csv[] = {
#embed "vocabulary/function.csv"
};
static const unsigned char vocabulary_predicate_csv[] = {
#embed "vocabulary/predicate.csv"
};
static const unsigned char vocabulary_qualifier_role_csv[] = {
#embed "vocabulary/qualifier_role.csv"
};
static const unsigned char vocabulary_record_table_csv[] = {
#embed "vocabulary/record_table.csv"
};
static const unsigned char vocabulary_rule_csv[] = {
#embed "vocabulary/rule.csv"
};
static const unsigned char vocabulary_statement_kind_csv[] = {
#embed "vocabulary/statement_kind.csv"
};
static const unsigned char vocabulary_status_csv[] = {
#embed "vocabulary/status.csv"
};
static const unsigned char vocabulary_unit_csv[] = {
#embed "vocabulary/unit.csv"
};
static const unsigned char vocabulary_view_column_csv[] = {
#embed "vocabulary/view_column.csv"
};

#define FILE_OF(path, bytes) {path, bytes, sizeof bytes}

static const struct entente_schema_file files[] = {
  FILE_OF("checks/act_without_effect_or_reason.sql", checks_act_without_effect_or_reason_sql),
  FILE_OF("checks/consulted_without_digest.sql", checks_consulted_without_digest_sql),
  FILE_OF("checks/dispute_not_resolved_as_said.sql", checks_dispute_not_resolved_as_said_sql),
  FILE_OF("checks/dispute_without_sides.sql", checks_dispute_without_sides_sql),
  FILE_OF("checks/ending_ends_nothing.sql", checks_ending_ends_nothing_sql),
  FILE_OF("checks/member_of_ended_body.sql", checks_member_of_ended_body_sql),
  FILE_OF("checks/membership_not_derived.sql", checks_membership_not_derived_sql),
  FILE_OF("checks/object_out_of_range.sql", checks_object_out_of_range_sql),
  FILE_OF("checks/statement_without_source.sql", checks_statement_without_source_sql),
  FILE_OF("checks/statement_without_value.sql", checks_statement_without_value_sql),
  FILE_OF("checks/view_column_not_described.sql", checks_view_column_not_described_sql),
  FILE_OF("tables/01_record.sql", tables_01_record_sql),
  FILE_OF("tables/02_entity.sql", tables_02_entity_sql),
  FILE_OF("tables/03_date.sql", tables_03_date_sql),
  FILE_OF("tables/04_source.sql", tables_04_source_sql),
  FILE_OF("tables/05_statement.sql", tables_05_statement_sql),
  FILE_OF("tables/06_value.sql", tables_06_value_sql),
  FILE_OF("tables/07_dispute.sql", tables_07_dispute_sql),
  FILE_OF("tables/08_membership.sql", tables_08_membership_sql),
  FILE_OF("tables/09_coverage.sql", tables_09_coverage_sql),
  FILE_OF("tables/10_search.sql", tables_10_search_sql),
  FILE_OF("tables/11_history.sql", tables_11_history_sql),
  FILE_OF("tables/12_catalog.sql", tables_12_catalog_sql),
  FILE_OF("tables/13_plugin.sql", tables_13_plugin_sql),
  FILE_OF("views/act_kind.sql", views_act_kind_sql),
  FILE_OF("views/act_spell.sql", views_act_spell_sql),
  FILE_OF("views/calendar_year.sql", views_calendar_year_sql),
  FILE_OF("views/contested_fact.sql", views_contested_fact_sql),
  FILE_OF("views/current_member.sql", views_current_member_sql),
  FILE_OF("views/dataset_day.sql", views_dataset_day_sql),
  FILE_OF("views/derived_membership.sql", views_derived_membership_sql),
  FILE_OF("views/derived_spell.sql", views_derived_spell_sql),
  FILE_OF("views/dimension.sql", views_dimension_sql),
  FILE_OF("views/dispute_side.sql", views_dispute_side_sql),
  FILE_OF("views/dyad_year.sql", views_dyad_year_sql),
  FILE_OF("views/entity_name.sql", views_entity_name_sql),
  FILE_OF("views/entity_overview.sql", views_entity_overview_sql),
  FILE_OF("views/fact.sql", views_fact_sql),
  FILE_OF("views/listed_spell.sql", views_listed_spell_sql),
  FILE_OF("views/measure.sql", views_measure_sql),
  FILE_OF("views/membership.sql", views_membership_sql),
  FILE_OF("views/membership_act.sql", views_membership_act_sql),
  FILE_OF("views/membership_dispute.sql", views_membership_dispute_sql),
  FILE_OF("views/membership_spell.sql", views_membership_spell_sql),
  FILE_OF("views/organization_life.sql", views_organization_life_sql),
  FILE_OF("views/organization_year.sql", views_organization_year_sql),
  FILE_OF("views/profile_fact.sql", views_profile_fact_sql),
  FILE_OF("views/profile_membership.sql", views_profile_membership_sql),
  FILE_OF("views/recorded_fact.sql", views_recorded_fact_sql),
  FILE_OF("views/relation_type.sql", views_relation_type_sql),
  FILE_OF("views/report_candidate.sql", views_report_candidate_sql),
  FILE_OF("views/report_strength.sql", views_report_strength_sql),
  FILE_OF("views/reported_spell.sql", views_reported_spell_sql),
  FILE_OF("views/spell_claim.sql", views_spell_claim_sql),
  FILE_OF("views/state_year.sql", views_state_year_sql),
  FILE_OF("views/statement_candidate.sql", views_statement_candidate_sql),
  FILE_OF("views/statement_period.sql", views_statement_period_sql),
  FILE_OF("views/statement_qualifier.sql", views_statement_qualifier_sql),
  FILE_OF("views/statement_source.sql", views_statement_source_sql),
  FILE_OF("views/statement_standing.sql", views_statement_standing_sql),
  FILE_OF("vocabulary/act_effect.csv", vocabulary_act_effect_csv),
  FILE_OF("vocabulary/decision_method.csv", vocabulary_decision_method_csv),
  FILE_OF("vocabulary/dispute_type.csv", vocabulary_dispute_type_csv),
  FILE_OF("vocabulary/entity.csv", vocabulary_entity_csv),
  FILE_OF("vocabulary/entity_type.csv", vocabulary_entity_type_csv),
  FILE_OF("vocabulary/function.csv", vocabulary_function_csv),
  FILE_OF("vocabulary/predicate.csv", vocabulary_predicate_csv),
  FILE_OF("vocabulary/qualifier_role.csv", vocabulary_qualifier_role_csv),
  FILE_OF("vocabulary/record_table.csv", vocabulary_record_table_csv),
  FILE_OF("vocabulary/rule.csv", vocabulary_rule_csv),
  FILE_OF("vocabulary/statement_kind.csv", vocabulary_statement_kind_csv),
  FILE_OF("vocabulary/status.csv", vocabulary_status_csv),
  FILE_OF("vocabulary/unit.csv", vocabulary_unit_csv),
  FILE_OF("vocabulary/view_column.csv", vocabulary_view_column_csv),
};

size_t entente_schema_file_count(void) { return sizeof files / sizeof files[0]; }

struct entente_schema_file entente_schema_file_at(size_t index) { return files[index]; }
