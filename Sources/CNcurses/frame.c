// For memfd_create and dup3.
#define _GNU_SOURCE

#include "CNcurses.h"

#include <sys/mman.h>

int cncurses_memory_file(void) { return memfd_create("frame", MFD_CLOEXEC); }

int cncurses_redirect(int descriptor, int target) {
  int result;
  do {
    result = dup3(target, descriptor, O_CLOEXEC);
  } while (result < 0 && (errno == EINTR || errno == EBUSY));
  return result;
}
