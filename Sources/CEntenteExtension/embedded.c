// The routines that Embedded Swift expects of a platform, where the C library may lack them.
#if defined(ENTENTE_EMBEDDED) && defined(__linux__)
#include <stddef.h>
#include <sys/auxv.h>

// The seed of hash tables. The C library of GNU has this routine only since 2.36. The kernel gives
// each process 16 random bytes.
void arc4random_buf(void *buffer, size_t count) {
  const unsigned char *random = (const unsigned char *)getauxval(AT_RANDOM);
  for (size_t place = 0; place < count; place++)
    ((unsigned char *)buffer)[place] = random ? random[place % 16] : 0;
}
#endif
