// What must work inside a signal handler, with the state that it needs. Only async-signal-safe functions are called
// from the handlers (signal-safety(7)).

#include "CNcurses.h"

#include <stdatomic.h>
#include <string.h>

static const int noted_signals[] = {SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH};
// Every other signal that ends a program by itself.
static const int fatal_signals[] = {
  SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT, SIGSYS, SIGXCPU, SIGXFSZ,
  SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2,
};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static _Atomic uint64_t pending;
static _Atomic int guarded_terminal = -1;
static _Atomic int signal_channel = -1;

static struct termios found_modes;
static char leave_sequence[512];
static size_t leave_length;

static bool is_armed;
static struct sigaction noted_before[COUNT(noted_signals)];
static struct sigaction fatal_before[COUNT(fatal_signals)];

// A stack of its own, so that a stack overflow can be survived long enough.
static char handler_stack[65536];

// What the program was asked to end by; 0 if nothing.
static _Atomic int asked_to_end;
// Seconds for ending regularly. A line that nobody reads would hold it up forever.
static const unsigned patience = 5;

static void note(int signal) {
  int error = errno;
  if (signal == SIGHUP || signal == SIGINT || signal == SIGTERM) {
    atomic_store(&asked_to_end, signal);
    alarm(patience);
  }
  atomic_fetch_or(&pending, UINT64_C(1) << signal);
  uint64_t one = 1;
  // The channel is full only when a wake-up is already waiting in it.
  if (write(atomic_load(&signal_channel), &one, sizeof one) < 0) {
    errno = error;
  }
  errno = error;
}

static void restore_and_die(int signal) {
  int terminal = atomic_exchange(&guarded_terminal, -1);
  int asked = signal == SIGALRM ? atomic_load(&asked_to_end) : 0;
  if (terminal >= 0) {
    if (asked != 0) {
      // What nobody has read goes: there would be no room for the rest.
      tcflush(terminal, TCOFLUSH);
    }
    size_t written = 0;
    while (written < leave_length) {
      ssize_t count = write(terminal, leave_sequence + written, leave_length - written);
      if (count <= 0) {
        break;
      }
      written += (size_t)count;
    }
    tcsetattr(terminal, TCSANOW, &found_modes);
  }
  if (asked != 0) {
    _exit(128 + asked);
  }
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(signal, &standard, NULL);
  raise(signal);
}

static void prepare_handler_stack(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, NULL);
  }
}

void cncurses_guard_arm(
  int terminal, int channel, const struct termios *found, const char *leave, size_t length) {
  atomic_store(&guarded_terminal, -1);
  found_modes = *found;
  leave_length = length < sizeof leave_sequence ? length : sizeof leave_sequence;
  memcpy(leave_sequence, leave, leave_length);
  atomic_store(&signal_channel, channel);
  atomic_store(&guarded_terminal, terminal);

  if (!is_armed) {
    atomic_store(&pending, 0);
    prepare_handler_stack();
  }

  struct sigaction noting = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&noting.sa_mask);
  for (size_t i = 0; i < COUNT(noted_signals); i++) {
    struct sigaction before;
    sigaction(noted_signals[i], NULL, &before);
    if (!is_armed) {
      noted_before[i] = before;
    }
    // Whoever started the program with a signal ignored (nohup) wants it ignored.
    if (noted_before[i].sa_handler != SIG_IGN) {
      sigaction(noted_signals[i], &noting, NULL);
    }
  }

  struct sigaction dying = {.sa_handler = restore_and_die, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&dying.sa_mask);
  for (size_t i = 0; i < COUNT(fatal_signals); i++) {
    struct sigaction before;
    sigaction(fatal_signals[i], NULL, &before);
    if (!is_armed) {
      fatal_before[i] = before;
    }
    // Whoever started the program with a signal ignored wants it ignored. The runtime's own handler would write
    // a trace into the dashboard, and leave the terminal as it is.
    if (fatal_before[i].sa_handler != SIG_IGN) {
      sigaction(fatal_signals[i], &dying, NULL);
    }
  }
  is_armed = true;
}

void cncurses_guard_disarm(void) {
  if (!is_armed) {
    return;
  }
  if (atomic_exchange(&asked_to_end, 0) != 0) {
    alarm(0);
  }
  for (size_t i = 0; i < COUNT(noted_signals); i++) {
    sigaction(noted_signals[i], &noted_before[i], NULL);
  }
  for (size_t i = 0; i < COUNT(fatal_signals); i++) {
    sigaction(fatal_signals[i], &fatal_before[i], NULL);
  }
  atomic_store(&guarded_terminal, -1);
  atomic_store(&signal_channel, -1);
  is_armed = false;
}

uint64_t cncurses_guard_take_signals(void) {
  return atomic_exchange(&pending, 0);
}

void cncurses_stop_process_group(void) {
  struct sigaction before;
  struct sigaction action = {.sa_handler = SIG_IGN};
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, &before);
  kill(0, SIGTSTP);
  // Sent to this thread, the signal stops the program before raise returns.
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}
