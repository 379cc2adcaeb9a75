import CNcurses

/// The memory of this process, as other processes see it.
package enum ProcessMemory {
  /// Closes it to all but root: `/proc/PID/mem` and `environ` belong to root from now on, and nobody else may attach a
  /// debugger, not even the user whose process it is (prctl(2), `PR_SET_DUMPABLE`).
  package static func close() {
    _ = cncurses_close_memory()
  }
}
