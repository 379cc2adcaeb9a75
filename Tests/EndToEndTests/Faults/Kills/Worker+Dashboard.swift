import Foundation
import Glibc
import ProgramTesting
import Testing

extension Worker {
  /// Opens the dashboard, works through its forms and dialogs, and kills it at any instant.
  mutating func workDashboard(killedWithin milliseconds: ClosedRange<Int>) throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path,
      arguments: ["dashboard"],
      environment: store.environment,
      workingDirectory: store.folder.path
    )
    let killed = killSoon(terminal.child.identifier, within: milliseconds)
    do {
      while true { try workOnce(in: terminal) }
    } catch {
      // What does not appear any more, because the program is gone, ends the work.
    }
    killed.wait()
    _ = try terminal.waitForExit(within: .seconds(30))
    ledger.countKill()
  }

  /// The same undisturbed, where everything has to appear.
  mutating func workDashboard(until end: ContinuousClock.Instant) throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path,
      arguments: ["dashboard"],
      environment: store.environment,
      workingDirectory: store.folder.path
    )
    repeat { try workOnce(in: terminal) } while .now < end
    _ = try terminal.quit()
  }

  /// Makes a key, and rotates or revokes it.
  private mutating func workOnce(in terminal: PseudoTerminal) throws {
    try terminal.waitForList()
    let label = nextLabel()
    let created = Result { try terminal.createKey(label) }
    noteCreated(label, secret: try? created.get())
    try terminal.confirmSaved(try created.get())
    // The new key is the one that is selected.
    let key = takeNewestKey()
    if Bool.random(using: &chance) {
      let rotated = Result { try terminal.rotateSelectedKey() }
      noteRotated(key.label, secret: try? rotated.get())
      try terminal.confirmSaved(try rotated.get())
      try terminal.waitFor("step 4 of 4")
      try terminal.press(.enter)
    } else {
      let revoked = Result { try terminal.revokeSelectedKey(key.label, reason: "a fault") }
      noteRevoked(key.label, isHeard: (try? revoked.get()) != nil)
      try revoked.get()
    }
  }
}
