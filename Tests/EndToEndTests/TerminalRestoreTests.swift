import Glibc
import ProgramTesting
import Testing

/// The terminal after the dashboard, however that ended.
@Suite struct TerminalRestoreTests {
  /// Something that ends the dashboard, and how it ends then.
  enum Ending: CaseIterable {
    case quit, controlC, terminate, interrupt, hangUp, segmentationFault, abort, controlBackslash
    case processorTime, systemCall, alarm, userSignal

    var status: ProcessEnd {
      switch self {
      case .quit, .controlC: .exited(0)
      case .terminate: .exited(128 + SIGTERM)
      case .interrupt: .exited(128 + SIGINT)
      case .hangUp: .exited(128 + SIGHUP)
      case .segmentationFault: .signalled(SIGSEGV)
      case .abort: .signalled(SIGABRT)
      case .controlBackslash: .signalled(SIGQUIT)
      case .processorTime: .signalled(SIGXCPU)
      case .systemCall: .signalled(SIGSYS)
      case .alarm: .signalled(SIGALRM)
      case .userSignal: .signalled(SIGUSR1)
      }
    }

    func happen(to terminal: PseudoTerminal) throws {
      switch self {
      case .quit: try terminal.press(.character("q"))
      case .controlC: try terminal.press(.control("c"))
      case .terminate: terminal.signal(SIGTERM)
      case .interrupt: terminal.signal(SIGINT)
      case .hangUp: terminal.signal(SIGHUP)
      case .segmentationFault: terminal.signal(SIGSEGV)
      case .abort: terminal.signal(SIGABRT)
      case .controlBackslash: terminal.signal(SIGQUIT)
      case .processorTime: terminal.signal(SIGXCPU)
      case .systemCall: terminal.signal(SIGSYS)
      case .alarm: terminal.signal(SIGALRM)
      case .userSignal: terminal.signal(SIGUSR1)
      }
    }
  }

  @Test(arguments: Ending.allCases)
  func terminalIsGivenBackAsItWasFound(_ ending: Ending) throws {
    let store = try OwnStore()
    try store.create("deploy")
    let terminal = try store.dashboard()
    #expect(terminal.isAlternateScreen)
    #expect(try terminal.settings != terminal.settingsAtStart)

    try ending.happen(to: terminal)

    #expect(try terminal.waitForExit() == ending.status)
    #expect(try terminal.settings == terminal.settingsAtStart)
    #expect(!terminal.isAlternateScreen)
    #expect(terminal.cursor.isVisible)
    #expect(terminal.text == "")
    #expect(terminal.hasWritten("\u{1b}[?2004l"))
  }

  @Test func signalDuringADialogEndsItAllTheSame() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let terminal = try store.dashboard()
    try terminal.press(.character("X"))
    try terminal.waitFor("cannot be undone")
    try terminal.send("half a rea")

    terminal.signal(SIGTERM)

    #expect(try terminal.waitForExit() == .exited(128 + SIGTERM))
    #expect(try terminal.settings == terminal.settingsAtStart)
    #expect(try store.accepts(secret))
  }
}
