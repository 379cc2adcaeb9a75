import Foundation
import ProgramTesting
import Testing

/// The host's clock is set forward and back.
@Suite(.enabled(if: Tool.path(of: "cc") != nil, Tool.advice("cc")))
struct ClockFaultTests {
  /// A library that, loaded before all others, moves the clock by `CLOCK_SHIFT` seconds.
  private static let shift = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <stdlib.h>
    #include <time.h>
    #include <sys/time.h>
    static long moved(void) { const char *text = getenv("CLOCK_SHIFT"); return text ? atol(text) : 0; }
    int clock_gettime(clockid_t clock, struct timespec *time) {
      int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
      int result = real(clock, time);
      if (result == 0 && clock == CLOCK_REALTIME) time->tv_sec += moved();
      return result;
    }
    int gettimeofday(struct timeval *time, void *zone) {
      struct timespec now;
      clock_gettime(CLOCK_REALTIME, &now);
      time->tv_sec = now.tv_sec;
      time->tv_usec = now.tv_nsec / 1000;
      return 0;
    }
    """

  /// The store's surroundings at another time; nil, and said, where the clock cannot be moved.
  private func moved(_ store: OwnStore, days: Int) throws -> OwnStore? {
    let library = store.folder.path(of: "shift.so")
    if !FileManager.default.fileExists(atPath: library) {
      let made = try BuiltProgram.run(
        try #require(Tool.path(of: "cc")),
        arguments: ["-shared", "-fPIC", "-x", "c", "-", "-o", library, "-ldl"],
        input: Self.shift
      )
      try #require(made.status == .exited(0), "\(made.errors)")
    }
    var other = store
    other.environment["LD_PRELOAD"] = library
    other.environment["CLOCK_SHIFT"] = "\(days * 86_400)"
    let examined = try other.run("doctor", "--json")
    let today = try store.run("doctor", "--json")
    guard days == 0 || examined.output != today.output else {
      FaultRun.skip("A clock that is set", because: "the program does not see the moved clock")
      return nil
    }
    return other
  }

  @Test func clockThatGoesForwardAndBackIsNamedAndOpensNothing() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let ended = try store.create("ended")
    #expect(try store.run("keys", "revoke", "ended", "--reason", "leaked", "--yes").status == .exited(0))
    guard let future = try moved(store, days: 400) else { return }

    // A year later: what is done then stands in the log with that time.
    let late = try future.create("of-the-future")
    #expect(try future.accepts(late) && !future.accepts(ended))
    #expect(try future.hasIntactChain())

    // And back: the doctor names it; nothing that ended comes to life, and the log goes on.
    let examined = try store.run("doctor")
    #expect(examined.status == .exited(1))
    #expect(examined.output.contains("set this host's clock"), "\(examined.output)")
    #expect(try !store.accepts(ended) && store.accepts(secret))
    try store.create("of-today")
    #expect(
      try store.run("keys", "revoke", "of-the-future", "--reason", "test", "--yes").status == .exited(0)
    )
    #expect(try !future.accepts(late))
    #expect(try store.hasIntactChain())
    let terminal = try store.dashboard()
    #expect(try terminal.quit() == .exited(0))
    let backup = store.folder.path(of: "backup.db")
    #expect(try store.run("backup", backup).status == .exited(0))
    #expect(try store.run("restore", backup, "--yes").status == .exited(0))
    #expect(try store.hasIntactChain())
  }

  @Test func clockBeforeTheFirstEventIsSurvived() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    guard let past = try moved(store, days: -20_000) else { return }

    #expect(try past.accepts(secret))
    #expect(try past.run("doctor").output.contains("set this host's clock"))
    try past.create("of-the-past")
    let terminal = try past.dashboard()
    #expect(try terminal.quit() == .exited(0))
    #expect(try past.hasIntactChain() && store.hasIntactChain())
  }
}
