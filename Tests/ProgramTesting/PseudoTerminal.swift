import CVterm
import Glibc

/// A program that runs in a real pseudo-terminal, with a real terminal emulator at the other end.
///
/// The pseudo-terminal is the program's controlling terminal, so resizes, hang-ups and the keys for signals
/// arrive as they do for a user. Nothing happens in the background: output is read by the methods that wait.
/// The program is killed and everything closed when the last reference goes.
package final class PseudoTerminal {
  /// A plain environment: the caller's `PATH`, a terminal with 256 colours and UTF-8. Tests add to it.
  package static let environment = BuiltProgram.environment.merging(["TERM": "xterm-256color"]) { $1 }

  package let child: ChildProcess
  package let emulator: Emulator
  /// -1 once hung up.
  package var master: Int32
  /// Kept open, or the settings would be lost with the program. -1 once the program has ended.
  package var slave: Int32
  /// What the program has yet to take in.
  package var pendingInput: [UInt8] = []

  /// Every byte that the program has written so far, to search for secrets and control sequences.
  package var rawOutput: [UInt8] = []

  /// The settings of the line before the program started.
  package let settingsAtStart: LineSettings
  package var settingsAtEnd: LineSettings?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - executable: A path, or a name to look for in `PATH`.
  ///   - environment: All variables that the program gets.
  ///   - workingDirectory: This process's if `nil`.
  /// - Throws: `SystemError` when the terminal cannot be opened or the program cannot be started.
  package init(
    _ executable: String,
    arguments: [String] = [],
    environment: [String: String] = PseudoTerminal.environment,
    columns: Int = 80,
    rows: Int = 24,
    workingDirectory: String? = nil
  ) throws {
    let pair = try TerminalPair(columns: columns, rows: rows)
    do {
      settingsAtStart = try LineSettings(of: pair.slave)
      child = try ChildProcess(
        executable,
        arguments: arguments,
        environment: environment,
        workingDirectory: workingDirectory,
        streams: .terminal(path: pair.path)
      )
    } catch {
      pair.close()
      throw error
    }
    master = pair.master
    slave = pair.slave
    emulator = Emulator(columns: columns, rows: rows)
  }

  deinit {
    // A shell's foreground job is a process group of its own.
    if master >= 0 {
      let foreground = tcgetpgrp(master)
      if foreground > 1 && foreground != child.identifier { kill(-foreground, SIGKILL) }
    }
    hangUp()
    closeSlave()
  }

  /// The settings of the line now, or as the program left them if it has ended.
  ///
  /// - Throws: `SystemError` after `hangUp()`, when there is no line any more.
  package var settings: LineSettings {
    get throws {
      if let settingsAtEnd { return settingsAtEnd }
      return try LineSettings(of: slave)
    }
  }

  /// Changes the size of the window; the program gets `SIGWINCH`.
  package func resize(columns: Int, rows: Int) {
    emulator.resize(columns: columns, rows: rows)
    _ = cvterm_set_size(master, Int32(columns), Int32(rows))
  }

  /// Closes the terminal, as when its window is closed or the connection breaks; the program gets `SIGHUP`.
  package func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  package func closeSlave() {
    if slave >= 0 { close(slave) }
    slave = -1
  }
}
