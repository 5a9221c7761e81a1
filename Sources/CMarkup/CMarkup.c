#include "CMarkup.h"

#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  cmarkup_events events;
  cmarkup_error *error;
  int is_refused;
  int is_faulty;
} reading;

static reading *reading_of(void *parser) { return ((xmlParserCtxtPtr)parser)->_private; }

static void refuse(void *context, const char *format, const char *detail) {
  xmlParserCtxtPtr parser = context;
  reading *reading = reading_of(parser);
  if (reading->is_refused) return;
  reading->is_refused = 1;
  if (parser->input) {
    reading->error->line = parser->input->line;
    reading->error->column = parser->input->col;
  }
  snprintf(reading->error->reason, sizeof reading->error->reason, format, detail);
  xmlStopParser(parser);
}

/// `prefix:name`, to be freed.
static char *qualified(const xmlChar *prefix, const xmlChar *name) {
  size_t length = (prefix ? strlen((const char *)prefix) + 1 : 0) + strlen((const char *)name) + 1;
  char *result = malloc(length);
  if (result)
    snprintf(result, length, "%s%s%s", prefix ? (const char *)prefix : "", prefix ? ":" : "", (const char *)name);
  return result;
}

static void start(
  void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
  const xmlChar **namespace_list, int count, int defaulted, const xmlChar **fields
) {
  xmlParserCtxtPtr parser = context;
  reading *reading = reading_of(parser);
  if (reading->is_refused) return;
  // The values of a DTD are left out.
  count -= defaulted;
  char **attributes = calloc(2 * (size_t)count + 1, sizeof *attributes);
  int is_whole = attributes != NULL;
  // Five fields each: name, prefix, namespace, beginning and end of the value.
  for (int i = 0; is_whole && i < count; i++) {
    const xmlChar **field = fields + 5 * i;
    attributes[2 * i] = qualified(field[1], field[0]);
    attributes[2 * i + 1] = strndup((const char *)field[3], (size_t)(field[4] - field[3]));
    is_whole = attributes[2 * i] && attributes[2 * i + 1];
  }
  const char *reason = is_whole
    ? reading->events.start(
      reading->events.context, (const char *)name, (const char *const *)attributes, count,
      parser->input->line, parser->input->col)
    : "The memory is full";
  for (int i = 0; attributes && i < 2 * count; i++) free(attributes[i]);
  free(attributes);
  if (reason) refuse(context, "%s", reason);
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  reading *reading = reading_of(context);
  if (!reading->is_refused) reading->events.end(reading->events.context);
}

static void text(void *context, const xmlChar *bytes, int count) {
  reading *reading = reading_of(context);
  if (!reading->is_refused) reading->events.text(reading->events.context, bytes, count);
}

static void entity(
  void *context, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
  xmlChar *content
) {
  refuse(context, "The file declares entities, which is not allowed", "");
}

/// An entity that the file does not declare. libxml2 would leave it out where there is a DTD.
static void reference(void *context, const xmlChar *name) {
  refuse(context, "The entity '%.100s' is not known", (const char *)name);
}

/// Keeps the first error of libxml2, in one line. Later ones follow from it.
static void note(void *context, const xmlError *found) {
  reading *reading = reading_of(context);
  if (reading->is_refused || reading->is_faulty || found->level < XML_ERR_ERROR) return;
  reading->is_faulty = 1;
  cmarkup_error *error = reading->error;
  error->line = found->line;
  error->column = found->int2;
  snprintf(
    error->reason, sizeof error->reason, "The XML is not well formed: %s",
    found->message ? found->message : "no reason is known");
  for (char *c = error->reason; *c; c++)
    if (*c == '\n' || *c == '\r') *c = ' ';
}

enum { maximum_attributes = 256 };

/// Whether a tag has too many attributes. libxml2 compares each with all others.
static int has_endless_tag(const char *bytes, int length, cmarkup_error *error) {
  int count = 0, line = 1;
  for (int i = 0; i < length; i++) {
    if (bytes[i] == '\n') line++;
    if (bytes[i] == '<') count = 0;
    if (bytes[i] != '=') continue;
    int next = i + 1;
    while (next < length && strchr(" \t\r\n", bytes[next]) && bytes[next]) next++;
    if (next == length || (bytes[next] != '"' && bytes[next] != '\'')) continue;
    if (++count <= maximum_attributes) continue;
    error->line = line;
    snprintf(
      error->reason, sizeof error->reason, "A tag has more than %d attributes", maximum_attributes);
    return 1;
  }
  return 0;
}

int cmarkup_read(const char *bytes, int length, cmarkup_events events, cmarkup_error *error) {
  *error = (cmarkup_error){.line = 1, .column = 1, .reason = "The XML is not well formed"};
  if (has_endless_tag(bytes, length, error)) return 1;
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (!parser) return 1;
  reading state = {events, error, 0, 0};
  parser->_private = &state;
  *parser->sax = (xmlSAXHandler){
    .initialized = XML_SAX2_MAGIC, .startElementNs = start, .endElementNs = end,
    .characters = text, .ignorableWhitespace = text, .cdataBlock = text, .entityDecl = entity,
    .reference = reference, .serror = (xmlStructuredErrorFunc)note};
  xmlDocPtr document = xmlCtxtReadMemory(
    parser, bytes, length, NULL, "UTF-8",
    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
  int is_read = parser->wellFormed && !state.is_refused;
  xmlFreeDoc(document);
  xmlFreeParserCtxt(parser);
  return is_read ? 0 : 1;
}
