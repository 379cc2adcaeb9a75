package import Credentials
package import FoundationEssentials
package import Qodryx

/// What surrounds one run of the program. Commands reach the world through it alone, so that a test can be
/// the world.
package struct Session: Sendable {
  package var environment: [String: String]
  package var homeDirectory: String
  /// Who runs it, and from where.
  package var actor: Actor
  package var timeZone: TimeZone
  package var now: @Sendable () -> Date
  package var input: any ByteSource
  package var output: any ByteSink
  package var errors: any ByteSink
  /// What this machine calls itself; may be empty.
  package var hostName: String
  /// How a command waits for somebody elsewhere.
  package var waiting: Waiting
  /// Shows a page, and says whether there was a way to do it.
  package var openBrowser: @Sendable (_ address: String) -> Bool

  package init(
    environment: [String: String],
    homeDirectory: String,
    actor: Actor,
    timeZone: TimeZone,
    now: @escaping @Sendable () -> Date,
    input: any ByteSource,
    output: any ByteSink,
    errors: any ByteSink,
    hostName: String = "",
    waiting: Waiting = Waiting(on: ContinuousClock()),
    openBrowser: @escaping @Sendable (_ address: String) -> Bool = { _ in false }
  ) {
    self.environment = environment
    self.homeDirectory = homeDirectory
    self.actor = actor
    self.timeZone = timeZone
    self.now = now
    self.input = input
    self.output = output
    self.errors = errors
    self.hostName = hostName
    self.waiting = waiting
    self.openBrowser = openBrowser
  }

  /// This process.
  static func current() -> Session {
    let environment = ProcessInfo.processInfo.environment
    let account = Account.current()
    return Session(
      environment: environment,
      homeDirectory: environment["HOME"] ?? account.homeDirectory,
      actor: Actor(account: account, environment: environment),
      timeZone: .current,
      now: { Date() },
      input: FileDescriptorSource(descriptor: 0),
      output: FileDescriptorSink(descriptor: 1),
      errors: FileDescriptorSink(descriptor: 2),
      hostName: HostName.current(),
      openBrowser: { Browser.open($0, environment: environment) }
    )
  }

  var dates: DateWording { DateWording(timeZone: timeZone) }

  /// Whether there is a person who can be asked.
  var isInteractive: Bool { input.isTerminal && errors.isTerminal }
}
