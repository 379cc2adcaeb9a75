import ProgramTesting
import Testing

/// A place in the dashboard, and how to get there from the list with one key named `deploy`.
enum ScreenPath: String, CaseIterable {
  case list, help, filter, commandLine, detail, form, tokenForm, reveal, rotation, rotationReveal, revocation
  case overview, apps, auditLog, settings

  /// - Throws: `WaitError` when the screen does not appear.
  func open(in terminal: PseudoTerminal) throws {
    switch self {
    case .list: break
    case .help:
      try terminal.press(.character("?"))
      try terminal.waitFor("Search  [")
    case .filter:
      try terminal.press(.character("/"))
      try terminal.send("depl")
      try terminal.waitFor("/ depl")
    case .commandLine:
      try terminal.press(.character(":"))
      try terminal.send("rot")
      try terminal.waitFor(": rot")
    case .detail:
      try terminal.press(.enter)
      try terminal.waitFor("Id       key_")
    case .form: try terminal.fillForm(name: "half")
    case .tokenForm:
      try terminal.press(.character("t"))
      try terminal.waitFor("Create personal token")
    case .reveal: _ = try terminal.createKey("shown")
    case .rotation:
      try terminal.press(.character("r"))
      try terminal.waitFor("step 1 of 4")
    case .rotationReveal: _ = try terminal.rotateSelectedKey()
    case .revocation:
      try terminal.press(.character("X"))
      try terminal.waitFor("cannot be undone")
      try terminal.send("half a rea")
    case .overview: try openTab(1, of: terminal)
    case .apps: try openTab(3, of: terminal)
    case .auditLog: try openTab(4, of: terminal)
    case .settings: try openTab(5, of: terminal)
    }
    try terminal.waitUntilQuiet()
  }

  private func openTab(_ number: Int, of terminal: PseudoTerminal) throws {
    let before = terminal.text
    try terminal.press(.character(Character("\(number)")))
    try terminal.waitUntil("another tab") { $0.text != before }
  }
}
