#ifndef CENTENTEEXTENSION_H
#define CENTENTEEXTENSION_H

struct sqlite3;
struct sqlite3_context;
struct sqlite3_value;

/// Adds the functions and table-valued functions of Entente to a connection.
///
/// @param routines The routines of the SQLite that opened the connection: a `sqlite3_api_routines`.
/// @param message Set to a text that sqlite3_free() frees, if there is an error; may be NULL.
/// @return A result code of SQLite.
int entente_register(struct sqlite3 *connection, const void *routines, char **message);

/// The name of a table-valued function; NULL after the last.
const char *entente_table_name(int index);

/// Adds a function of dates. It is deterministic and harmless. @return A result code.
int entente_add_date_function(struct sqlite3 *connection, const char *name, int arguments, int index);

/// The text of an argument, which lasts as long as the call; NULL for NULL and without memory.
const char *entente_argument(struct sqlite3_value **arguments, int index);

void entente_answer_text(struct sqlite3_context *context, const char *text, int bytes);
void entente_answer_integer(struct sqlite3_context *context, long long number);
void entente_answer_real(struct sqlite3_context *context, double number);
void entente_answer_error(struct sqlite3_context *context, const char *text, int bytes);

#endif
