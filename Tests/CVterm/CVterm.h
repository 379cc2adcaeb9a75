#ifndef CVTERM_H
#define CVTERM_H

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <vterm.h>

// The emulator's screen: bit-fields and unions as plain values, and its callbacks.

typedef enum {
  CVTERM_COLOR_STANDARD,
  CVTERM_COLOR_PALETTE,
  CVTERM_COLOR_RGB,
} CVtermColorKind;

typedef struct {
  CVtermColorKind kind;
  uint8_t index;
  uint8_t red, green, blue;
} CVtermColor;

typedef struct {
  uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
  int scalar_count;
  // Columns: 2 for a wide character, 0 for the column that the wide character before it covers.
  int width;
  bool bold, underline, italic, reverse, strike;
  CVtermColor foreground, background;
} CVtermCell;

static inline CVtermColor cvterm_color(const VTermColor *color) {
  CVtermColor result = {CVTERM_COLOR_STANDARD, 0, 0, 0, 0};
  if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color)) return result;
  if (VTERM_COLOR_IS_INDEXED(color)) {
    result.kind = CVTERM_COLOR_PALETTE;
    result.index = color->indexed.idx;
  } else {
    result.kind = CVTERM_COLOR_RGB;
    result.red = color->rgb.red;
    result.green = color->rgb.green;
    result.blue = color->rgb.blue;
  }
  return result;
}

static inline CVtermCell cvterm_cell(const VTermScreen *screen, int row, int column) {
  VTermScreenCell cell = {0};
  VTermPos position = {row, column};
  CVtermCell result = {0};
  vterm_screen_get_cell(screen, position, &cell);
  if (cell.chars[0] != UINT32_MAX) {
    result.width = cell.width;
    while (result.scalar_count < VTERM_MAX_CHARS_PER_CELL && cell.chars[result.scalar_count] != 0) {
      result.scalars[result.scalar_count] = cell.chars[result.scalar_count];
      result.scalar_count += 1;
    }
  }
  result.bold = cell.attrs.bold;
  result.underline = cell.attrs.underline != VTERM_UNDERLINE_OFF;
  result.italic = cell.attrs.italic;
  result.reverse = cell.attrs.reverse;
  result.strike = cell.attrs.strike;
  result.foreground = cvterm_color(&cell.fg);
  result.background = cvterm_color(&cell.bg);
  return result;
}

typedef struct {
  bool is_alternate_screen;
  bool is_cursor_visible;
} CVtermModes;

static inline int cvterm_note_mode(VTermProp property, VTermValue *value, void *modes) {
  if (property == VTERM_PROP_ALTSCREEN) ((CVtermModes *)modes)->is_alternate_screen = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) ((CVtermModes *)modes)->is_cursor_visible = value->boolean;
  return 1;
}

// Keeps `modes` up to date; it must outlive the screen.
static inline void cvterm_follow_modes(VTermScreen *screen, CVtermModes *modes) {
  static const VTermScreenCallbacks callbacks = {.settermprop = cvterm_note_mode};
  vterm_screen_set_callbacks(screen, &callbacks, modes);
}

// Pseudo-terminals and processes: what the C library declares only on request, and what exists as macros only.

extern int posix_openpt(int);
extern int grantpt(int);
extern int unlockpt(int);
extern int ptsname_r(int, char *, size_t);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
extern int pipe2(int[2], int);
extern long syscall(long, ...);

static inline int cvterm_set_size(int descriptor, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(descriptor, TIOCSWINSZ, &size);
}

// A descriptor that becomes readable when the process ends.
static inline int cvterm_open_process(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

static inline short cvterm_spawn_in_new_session(void) { return 0x80; }

static inline bool cvterm_is_exited(int status) { return WIFEXITED(status); }
static inline int cvterm_exit_code(int status) { return WEXITSTATUS(status); }
static inline int cvterm_signal(int status) { return WTERMSIG(status); }

#endif
