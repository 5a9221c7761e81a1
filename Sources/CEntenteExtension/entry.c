#include "routines.h"

#include <pthread.h>

#undef sqlite3_api
const sqlite3_api_routines *entente_sqlite3_api = 0;
#define sqlite3_api entente_sqlite3_api

// The functions of dates, in Swift.
extern int entente_register_dates(sqlite3 *connection);
extern void entente_call_date(
  int index, sqlite3_context *context, int count, sqlite3_value **arguments);

static int failed(int status, char **message, const char *text) {
  if (message) *message = sqlite3_mprintf("entente: %s", text);
  return status;
}

static int add_all(sqlite3 *connection, char **message) {
  if (sqlite3_libversion_number() < 3037000)
    return failed(SQLITE_ERROR, message, "SQLite 3.37 or later is required");
  int status = entente_register_dates(connection);
  if (status == SQLITE_OK) status = entente_add_value_functions(connection);
  if (status == SQLITE_OK) status = entente_add_table_functions(connection);
  return status == SQLITE_OK ? status : failed(status, message, sqlite3_errmsg(connection));
}

int entente_register(sqlite3 *connection, const void *routines, char **message) {
  // Threads can open connections at the same time.
  static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&mutex);
  int status = SQLITE_ERROR;
  // The table is one for the process. A second SQLite would be called with objects of the first.
  if (sqlite3_api && sqlite3_api != routines) {
    const sqlite3_api_routines *own = routines;
    if (message)
      *message = own->mprintf(
        "entente: this process has loaded it into another SQLite library: load a copy of the file");
  } else {
    sqlite3_api = routines;
    status = add_all(connection, message);
  }
  pthread_mutex_unlock(&mutex);
  return status;
}

// The entry points of the loadable library: the first for a file named libentente, the second for
// any other. Programs that hold the library can have another second one.
int sqlite3_entente_init(sqlite3 *connection, char **message, const sqlite3_api_routines *routines) {
  return entente_register(connection, routines, message);
}

__attribute__((weak)) int sqlite3_extension_init(
  sqlite3 *connection, char **message, const sqlite3_api_routines *routines) {
  return entente_register(connection, routines, message);
}

static void call_date(sqlite3_context *context, int count, sqlite3_value **arguments) {
  entente_call_date((int)(sqlite3_int64)sqlite3_user_data(context), context, count, arguments);
}

int entente_add_date_function(sqlite3 *connection, const char *name, int arguments, int index) {
  return sqlite3_create_function_v2(
    connection, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
    (void *)(sqlite3_int64)index, call_date, 0, 0, 0);
}

const char *entente_argument(sqlite3_value **arguments, int index) {
  return (const char *)sqlite3_value_text(arguments[index]);
}

void entente_answer_text(sqlite3_context *context, const char *text, int bytes) {
  sqlite3_result_text(context, text, bytes, SQLITE_TRANSIENT);
}

void entente_answer_integer(sqlite3_context *context, long long number) {
  sqlite3_result_int64(context, number);
}

void entente_answer_real(sqlite3_context *context, double number) {
  sqlite3_result_double(context, number);
}

void entente_answer_error(sqlite3_context *context, const char *text, int bytes) {
  sqlite3_result_error(context, text, bytes);
}
