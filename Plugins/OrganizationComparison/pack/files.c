#include "OrganizationComparisonFiles.h"

// Every file of the folders beside this one, by name: a test holds this list and the folders equal.

static const unsigned char data_act_csv[] = {
#embed "data/act.csv"
};
static const unsigned char data_attribute_csv[] = {
#embed "data/attribute.csv"
};
static const unsigned char data_citation_csv[] = {
#embed "data/citation.csv"
};
static const unsigned char data_comparison_choice_csv[] = {
#embed "data/comparison_choice.csv"
};
static const unsigned char data_decision_rule_csv[] = {
#embed "data/decision_rule.csv"
};
static const unsigned char data_dispute_csv[] = {
#embed "data/dispute.csv"
};
static const unsigned char data_dispute_statement_csv[] = {
#embed "data/dispute_statement.csv"
};
static const unsigned char data_entity_csv[] = {
#embed "data/entity.csv"
};
static const unsigned char data_qualifier_csv[] = {
#embed "data/qualifier.csv"
};
static const unsigned char data_quantity_csv[] = {
#embed "data/quantity.csv"
};
static const unsigned char data_relation_csv[] = {
#embed "data/relation.csv"
};
static const unsigned char data_source_csv[] = {
#embed "data/source.csv"
};
static const unsigned char data_statement_csv[] = {
#embed "data/statement.csv"
};
static const unsigned char dimensions_010_founding_sql[] = {
#embed "dimensions/010_founding.sql"
};
static const unsigned char dimensions_020_entry_into_force_sql[] = {
#embed "dimensions/020_entry-into-force.sql"
};
static const unsigned char dimensions_030_founding_instrument_sql[] = {
#embed "dimensions/030_founding-instrument.sql"
};
static const unsigned char dimensions_040_seat_sql[] = {
#embed "dimensions/040_seat.sql"
};
static const unsigned char dimensions_050_members_sql[] = {
#embed "dimensions/050_members.sql"
};
static const unsigned char dimensions_060_supreme_body_sql[] = {
#embed "dimensions/060_supreme-body.sql"
};
static const unsigned char dimensions_070_supreme_body_composition_sql[] = {
#embed "dimensions/070_supreme-body-composition.sql"
};
static const unsigned char dimensions_080_chair_sql[] = {
#embed "dimensions/080_chair.sql"
};
static const unsigned char dimensions_090_permanent_body_sql[] = {
#embed "dimensions/090_permanent-body.sql"
};
static const unsigned char dimensions_100_executive_body_sql[] = {
#embed "dimensions/100_executive-body.sql"
};
static const unsigned char dimensions_110_secretary_general_sql[] = {
#embed "dimensions/110_secretary-general.sql"
};
static const unsigned char dimensions_120_secretary_general_appointment_sql[] = {
#embed "dimensions/120_secretary-general-appointment.sql"
};
static const unsigned char dimensions_130_secretary_general_term_sql[] = {
#embed "dimensions/130_secretary-general-term.sql"
};
static const unsigned char dimensions_140_military_staff_sql[] = {
#embed "dimensions/140_military-staff.sql"
};
static const unsigned char dimensions_150_decision_rule_sql[] = {
#embed "dimensions/150_decision-rule.sql"
};
static const unsigned char dimensions_160_decision_exceptions_sql[] = {
#embed "dimensions/160_decision-exceptions.sql"
};
static const unsigned char dimensions_170_no_vote_sql[] = {
#embed "dimensions/170_no-vote.sql"
};
static const unsigned char dimensions_180_suspension_sql[] = {
#embed "dimensions/180_suspension.sql"
};
static const unsigned char dimensions_190_expulsion_sql[] = {
#embed "dimensions/190_expulsion.sql"
};
static const unsigned char dimensions_200_withdrawal_sql[] = {
#embed "dimensions/200_withdrawal.sql"
};
static const unsigned char dimensions_210_withdrawal_notice_sql[] = {
#embed "dimensions/210_withdrawal-notice.sql"
};
static const unsigned char dimensions_220_duration_sql[] = {
#embed "dimensions/220_duration.sql"
};
static const unsigned char dimensions_230_extension_sql[] = {
#embed "dimensions/230_extension.sql"
};
static const unsigned char dimensions_240_defence_clause_sql[] = {
#embed "dimensions/240_defence-clause.sql"
};
static const unsigned char dimensions_250_defence_trigger_sql[] = {
#embed "dimensions/250_defence-trigger.sql"
};
static const unsigned char dimensions_260_defence_automatic_sql[] = {
#embed "dimensions/260_defence-automatic.sql"
};
static const unsigned char dimensions_270_defence_request_sql[] = {
#embed "dimensions/270_defence-request.sql"
};
static const unsigned char dimensions_280_defence_means_sql[] = {
#embed "dimensions/280_defence-means.sql"
};
static const unsigned char dimensions_290_defence_area_sql[] = {
#embed "dimensions/290_defence-area.sql"
};
static const unsigned char dimensions_300_consultation_clause_sql[] = {
#embed "dimensions/300_consultation-clause.sql"
};
static const unsigned char dimensions_310_third_country_forces_sql[] = {
#embed "dimensions/310_third-country-forces.sql"
};
static const unsigned char dimensions_320_standing_forces_sql[] = {
#embed "dimensions/320_standing-forces.sql"
};
static const unsigned char dimensions_330_on_call_forces_sql[] = {
#embed "dimensions/330_on-call-forces.sql"
};
static const unsigned char dimensions_340_peacekeeping_sql[] = {
#embed "dimensions/340_peacekeeping.sql"
};
static const unsigned char dimensions_350_peacekeeping_mandate_sql[] = {
#embed "dimensions/350_peacekeeping-mandate.sql"
};
static const unsigned char dimensions_360_un_chapter_viii_sql[] = {
#embed "dimensions/360_un-chapter-viii.sql"
};
static const unsigned char dimensions_370_un_article_51_sql[] = {
#embed "dimensions/370_un-article-51.sql"
};
static const unsigned char dimensions_380_un_status_sql[] = {
#embed "dimensions/380_un-status.sql"
};
static const unsigned char dimensions_390_functions_sql[] = {
#embed "dimensions/390_functions.sql"
};
static const unsigned char dimensions_400_doctrine_sql[] = {
#embed "dimensions/400_doctrine.sql"
};
static const unsigned char dimensions_410_parliamentary_assembly_sql[] = {
#embed "dimensions/410_parliamentary-assembly.sql"
};
static const unsigned char dimensions_420_languages_sql[] = {
#embed "dimensions/420_languages.sql"
};
static const unsigned char dimensions_430_budget_sql[] = {
#embed "dimensions/430_budget.sql"
};
static const unsigned char dimensions_440_operations_sql[] = {
#embed "dimensions/440_operations.sql"
};
static const unsigned char dimensions_450_observers_partners_sql[] = {
#embed "dimensions/450_observers-partners.sql"
};
static const unsigned char migrations_0001_choice_sql[] = {
#embed "migrations/0001_choice.sql"
};
static const unsigned char plugin_json[] = {
#embed "plugin.json"
};
static const unsigned char views_010_comparison_chosen_sql[] = {
#embed "views/010_comparison_chosen.sql"
};
static const unsigned char views_020_comparison_dimension_sql[] = {
#embed "views/020_comparison_dimension.sql"
};
static const unsigned char views_030_comparison_cell_sql[] = {
#embed "views/030_comparison_cell.sql"
};
static const unsigned char views_040_comparison_function_sql[] = {
#embed "views/040_comparison_function.sql"
};
static const unsigned char views_050_comparison_function_overlap_sql[] = {
#embed "views/050_comparison_function_overlap.sql"
};
static const unsigned char vocabulary_predicate_csv[] = {
#embed "vocabulary/predicate.csv"
};
static const unsigned char vocabulary_unit_csv[] = {
#embed "vocabulary/unit.csv"
};
static const unsigned char vocabulary_view_column_csv[] = {
#embed "vocabulary/view_column.csv"
};

#define FILE_OF(path, bytes) {path, bytes, sizeof bytes}

static const struct organization_comparison_file files[] = {
  FILE_OF("data/act.csv", data_act_csv),
  FILE_OF("data/attribute.csv", data_attribute_csv),
  FILE_OF("data/citation.csv", data_citation_csv),
  FILE_OF("data/comparison_choice.csv", data_comparison_choice_csv),
  FILE_OF("data/decision_rule.csv", data_decision_rule_csv),
  FILE_OF("data/dispute.csv", data_dispute_csv),
  FILE_OF("data/dispute_statement.csv", data_dispute_statement_csv),
  FILE_OF("data/entity.csv", data_entity_csv),
  FILE_OF("data/qualifier.csv", data_qualifier_csv),
  FILE_OF("data/quantity.csv", data_quantity_csv),
  FILE_OF("data/relation.csv", data_relation_csv),
  FILE_OF("data/source.csv", data_source_csv),
  FILE_OF("data/statement.csv", data_statement_csv),
  FILE_OF("dimensions/010_founding.sql", dimensions_010_founding_sql),
  FILE_OF("dimensions/020_entry-into-force.sql", dimensions_020_entry_into_force_sql),
  FILE_OF("dimensions/030_founding-instrument.sql", dimensions_030_founding_instrument_sql),
  FILE_OF("dimensions/040_seat.sql", dimensions_040_seat_sql),
  FILE_OF("dimensions/050_members.sql", dimensions_050_members_sql),
  FILE_OF("dimensions/060_supreme-body.sql", dimensions_060_supreme_body_sql),
  FILE_OF("dimensions/070_supreme-body-composition.sql", dimensions_070_supreme_body_composition_sql),
  FILE_OF("dimensions/080_chair.sql", dimensions_080_chair_sql),
  FILE_OF("dimensions/090_permanent-body.sql", dimensions_090_permanent_body_sql),
  FILE_OF("dimensions/100_executive-body.sql", dimensions_100_executive_body_sql),
  FILE_OF("dimensions/110_secretary-general.sql", dimensions_110_secretary_general_sql),
  FILE_OF("dimensions/120_secretary-general-appointment.sql", dimensions_120_secretary_general_appointment_sql),
  FILE_OF("dimensions/130_secretary-general-term.sql", dimensions_130_secretary_general_term_sql),
  FILE_OF("dimensions/140_military-staff.sql", dimensions_140_military_staff_sql),
  FILE_OF("dimensions/150_decision-rule.sql", dimensions_150_decision_rule_sql),
  FILE_OF("dimensions/160_decision-exceptions.sql", dimensions_160_decision_exceptions_sql),
  FILE_OF("dimensions/170_no-vote.sql", dimensions_170_no_vote_sql),
  FILE_OF("dimensions/180_suspension.sql", dimensions_180_suspension_sql),
  FILE_OF("dimensions/190_expulsion.sql", dimensions_190_expulsion_sql),
  FILE_OF("dimensions/200_withdrawal.sql", dimensions_200_withdrawal_sql),
  FILE_OF("dimensions/210_withdrawal-notice.sql", dimensions_210_withdrawal_notice_sql),
  FILE_OF("dimensions/220_duration.sql", dimensions_220_duration_sql),
  FILE_OF("dimensions/230_extension.sql", dimensions_230_extension_sql),
  FILE_OF("dimensions/240_defence-clause.sql", dimensions_240_defence_clause_sql),
  FILE_OF("dimensions/250_defence-trigger.sql", dimensions_250_defence_trigger_sql),
  FILE_OF("dimensions/260_defence-automatic.sql", dimensions_260_defence_automatic_sql),
  FILE_OF("dimensions/270_defence-request.sql", dimensions_270_defence_request_sql),
  FILE_OF("dimensions/280_defence-means.sql", dimensions_280_defence_means_sql),
  FILE_OF("dimensions/290_defence-area.sql", dimensions_290_defence_area_sql),
  FILE_OF("dimensions/300_consultation-clause.sql", dimensions_300_consultation_clause_sql),
  FILE_OF("dimensions/310_third-country-forces.sql", dimensions_310_third_country_forces_sql),
  FILE_OF("dimensions/320_standing-forces.sql", dimensions_320_standing_forces_sql),
  FILE_OF("dimensions/330_on-call-forces.sql", dimensions_330_on_call_forces_sql),
  FILE_OF("dimensions/340_peacekeeping.sql", dimensions_340_peacekeeping_sql),
  FILE_OF("dimensions/350_peacekeeping-mandate.sql", dimensions_350_peacekeeping_mandate_sql),
  FILE_OF("dimensions/360_un-chapter-viii.sql", dimensions_360_un_chapter_viii_sql),
  FILE_OF("dimensions/370_un-article-51.sql", dimensions_370_un_article_51_sql),
  FILE_OF("dimensions/380_un-status.sql", dimensions_380_un_status_sql),
  FILE_OF("dimensions/390_functions.sql", dimensions_390_functions_sql),
  FILE_OF("dimensions/400_doctrine.sql", dimensions_400_doctrine_sql),
  FILE_OF("dimensions/410_parliamentary-assembly.sql", dimensions_410_parliamentary_assembly_sql),
  FILE_OF("dimensions/420_languages.sql", dimensions_420_languages_sql),
  FILE_OF("dimensions/430_budget.sql", dimensions_430_budget_sql),
  FILE_OF("dimensions/440_operations.sql", dimensions_440_operations_sql),
  FILE_OF("dimensions/450_observers-partners.sql", dimensions_450_observers_partners_sql),
  FILE_OF("migrations/0001_choice.sql", migrations_0001_choice_sql),
  FILE_OF("plugin.json", plugin_json),
  FILE_OF("views/010_comparison_chosen.sql", views_010_comparison_chosen_sql),
  FILE_OF("views/020_comparison_dimension.sql", views_020_comparison_dimension_sql),
  FILE_OF("views/030_comparison_cell.sql", views_030_comparison_cell_sql),
  FILE_OF("views/040_comparison_function.sql", views_040_comparison_function_sql),
  FILE_OF("views/050_comparison_function_overlap.sql", views_050_comparison_function_overlap_sql),
  FILE_OF("vocabulary/predicate.csv", vocabulary_predicate_csv),
  FILE_OF("vocabulary/unit.csv", vocabulary_unit_csv),
  FILE_OF("vocabulary/view_column.csv", vocabulary_view_column_csv),
};

size_t organization_comparison_file_count(void) { return sizeof files / sizeof files[0]; }

struct organization_comparison_file organization_comparison_file_at(size_t index) { return files[index]; }
