// For wcwidth.
#define _GNU_SOURCE

#include "CNcurses.h"

#include <pthread.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static locale_t utf8;

static void open_locale(void) {
  const char *names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0] && utf8 == (locale_t)0; i++) {
    utf8 = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
  }
}

int cncurses_column_width(uint32_t scalar) {
  pthread_once(&once, open_locale);
  if (utf8 == (locale_t)0) {
    return wcwidth((wchar_t)scalar);
  }
  locale_t before = uselocale(utf8);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}
