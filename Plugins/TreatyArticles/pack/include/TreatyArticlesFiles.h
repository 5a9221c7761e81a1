#ifndef TREATY_ARTICLES_FILES_H
#define TREATY_ARTICLES_FILES_H

#include <stddef.h>

/// A file of the plugin, embedded in the program.
struct treaty_articles_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

size_t treaty_articles_file_count(void);
struct treaty_articles_file treaty_articles_file_at(size_t index);

#endif
