// ncurses, and what of it and of libc Swift cannot import: macros, variadic functions and global variables.

#ifndef CNCURSES_H
#define CNCURSES_H

// Without it the header hides the functions for wide characters.
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <pty.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// MARK: ncurses

static const attr_t cncurses_bold = A_BOLD;
static const attr_t cncurses_dim = A_DIM;
static const attr_t cncurses_reverse = A_REVERSE;
static const attr_t cncurses_underline = A_UNDERLINE;

static inline WINDOW *cncurses_screen(void) { return stdscr; }

// What ncurses believes the terminal shows.
static inline WINDOW *cncurses_physical_screen(void) { return curscr; }

static inline int cncurses_color_count(void) { return COLORS; }

// What ncurses will show next.
static inline WINDOW *cncurses_next_screen(void) { return newscr; }

// Writes one byte to ncurses' output buffer. Not in its headers, but exported for as long as it has had versions;
// nothing public reaches the buffer (putp writes to stdout).
extern int _nc_outch(int character);

// Overwrites the bytes of earlier frames in ncurses' output buffer. Carriage returns change nothing on a screen.
static inline void cncurses_fill_output_buffer(int rows, int columns) {
  // The size that newterm gives it.
  int capacity = (rows + 2) * (columns + 6);
  for (int i = 0; i < capacity; i++) {
    _nc_outch('\r');
  }
}

// A capability's string; NULL where the terminal has none.
static inline const char *cncurses_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

// MARK: libc

static inline int cncurses_duplicate(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 3); }

static inline int cncurses_event_channel(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

static inline int cncurses_is_utf8_locale(void) {
  const char *codeset = nl_langinfo(CODESET);
  return codeset[0] == 'U' && codeset[1] == 'T' && codeset[2] == 'F' && codeset[3] == '-' && codeset[4] == '8';
}

// Whether the process is closed to others of its user from now on.
static inline int cncurses_close_memory(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0; }

// Zero where the terminal does not know its size.
static inline struct winsize cncurses_window_size(int descriptor) {
  struct winsize size = {0};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) {
    size = (struct winsize){0};
  }
  return size;
}

// A file without a name, in memory; negative where there can be none.
int cncurses_memory_file(void);

// Makes a descriptor stand for what another stands for. Negative where that failed.
int cncurses_redirect(int descriptor, int target);

// The columns of a character in a UTF-8 locale, whatever the program's locale is: 0, 1, 2, or -1 if it has none.
int cncurses_column_width(uint32_t scalar);

// MARK: The guard, which gives the terminal back when the program cannot (restore.c)

// Watches the signals of a terminal program until cncurses_guard_disarm.
//
// SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT and SIGWINCH are noted and written to the descriptor `channel`. A
// signal that means a crash writes `leave` to `terminal` and sets its modes to `found`; then the program dies of
// it. Calling it again changes the arguments. One terminal at a time; `leave` is cut at 512 bytes.
void cncurses_guard_arm(
  int terminal, int channel, const struct termios *found, const char *leave, size_t length);

// Puts back the actions that cncurses_guard_arm found.
void cncurses_guard_disarm(void);

// The signals noted since the last call: bit n is signal n.
uint64_t cncurses_guard_take_signals(void);

// Stops the program as Ctrl-Z does, with the rest of its process group, and returns when it is continued. The
// guard must be disarmed.
void cncurses_stop_process_group(void);

#endif
