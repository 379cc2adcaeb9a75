import CVterm
import Glibc

/// The two ends of a pseudo-terminal. Whoever takes them closes them.
package struct TerminalPair {
  /// Where the emulator is; reading it never waits.
  package let master: Int32
  /// Where the program is.
  package let slave: Int32
  /// What the program opens.
  package let path: String

  /// Opened so that no process started meanwhile by somebody else inherits them: hanging up would not work then.
  ///
  /// - Throws: `SystemError` when there is no pseudo-terminal.
  package init(columns: Int, rows: Int) throws {
    let master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard master >= 0 else { throw SystemError("posix_openpt") }
    var slave: Int32 = -1
    do {
      var name = [CChar](repeating: 0, count: 64)
      guard grantpt(master) == 0, unlockpt(master) == 0, ptsname_r(master, &name, name.count) == 0 else {
        throw SystemError("opening a pseudo-terminal")
      }
      slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
      guard slave >= 0 else { throw SystemError("opening a pseudo-terminal") }
      guard cvterm_set_size(master, Int32(columns), Int32(rows)) == 0 else { throw SystemError("TIOCSWINSZ") }
      path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    } catch {
      Glibc.close(master)
      if slave >= 0 { Glibc.close(slave) }
      throw error
    }
    self.master = master
    self.slave = slave
  }

  package func close() {
    Glibc.close(master)
    Glibc.close(slave)
  }
}
