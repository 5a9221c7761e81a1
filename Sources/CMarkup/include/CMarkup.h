#ifndef CMARKUP_H
#define CMARKUP_H

// The part of libxml2 that the kit uses. Its headers stay in the .c file: they include those
// of ICU, which Swift cannot import beside Foundation.

/// Receives the events of a file. A start that returns a text stops the reading with that reason.
typedef struct {
  void *context;
  /// `attributes` holds a name and a value for each attribute.
  const char *(*start)(
    void *context, const char *name, const char *const *attributes, int count, int line, int column);
  void (*end)(void *context);
  void (*text)(void *context, const unsigned char *bytes, int count);
} cmarkup_events;

/// The place of an error, and its reason.
typedef struct {
  int line;
  int column;
  char reason[256];
} cmarkup_error;

/// Reads XML in UTF-8; the declared encoding does not count. Nothing else is loaded, and entities are
/// refused. Returns 0, or 1 with the error.
int cmarkup_read(const char *bytes, int length, cmarkup_events events, cmarkup_error *error);

#endif
