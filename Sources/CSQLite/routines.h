// SQLite gives a loadable extension a table of its routines. Within the program, the extension gets
// this one: the routines that it calls, as they are linked here.
#define SQLITE_CORE 1
#include <sqlite3ext.h>

static inline const void *csqlite_routines(void) {
  static const sqlite3_api_routines routines = {
    .bind_value = sqlite3_bind_value,
    .clear_bindings = sqlite3_clear_bindings,
    .column_count = sqlite3_column_count,
    .column_text = sqlite3_column_text,
    .column_type = sqlite3_column_type,
    .column_value = sqlite3_column_value,
    .context_db_handle = sqlite3_context_db_handle,
    .create_function_v2 = sqlite3_create_function_v2,
    .create_module_v2 = sqlite3_create_module_v2,
    .declare_vtab = sqlite3_declare_vtab,
    .errmsg = sqlite3_errmsg,
    .finalize = sqlite3_finalize,
    .free = sqlite3_free,
    .libversion_number = sqlite3_libversion_number,
    .malloc64 = sqlite3_malloc64,
    .mprintf = sqlite3_mprintf,
    .prepare_v2 = sqlite3_prepare_v2,
    .reset = sqlite3_reset,
    .result_double = sqlite3_result_double,
    .result_error = sqlite3_result_error,
    .result_int64 = sqlite3_result_int64,
    .result_text = sqlite3_result_text,
    .result_value = sqlite3_result_value,
    .step = sqlite3_step,
    .user_data = sqlite3_user_data,
    .value_dup = sqlite3_value_dup,
    .value_free = sqlite3_value_free,
    .value_text = sqlite3_value_text,
    .vtab_config = sqlite3_vtab_config,
  };
  return &routines;
}
