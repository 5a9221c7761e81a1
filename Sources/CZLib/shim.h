#include <zlib.h>

/// Begins to read gzip. inflateInit2 is a macro, so Swift cannot call it.
static inline int czlib_begin(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}
