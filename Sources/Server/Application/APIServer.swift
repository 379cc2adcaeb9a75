package import Credentials
package import FoundationEssentials
package import Logging
import ServiceLifecycle
import UnixSignals

/// The server as a process runs it: until SIGTERM or SIGINT, and then to the end of what it has begun.
package struct APIServer: Sendable {
  private let application: any Service
  private let logger: Logger

  /// How long requests may take to end after the signal; a client that waits for changes is answered at once.
  private static let patience = Duration.seconds(30)

  /// See ``buildApplication(store:principals:configuration:now:logger:onListening:)``.
  package init(
    store: any ServedStore,
    principals: any PrincipalSource,
    configuration: ServerConfiguration,
    now: @escaping @Sendable () -> Date,
    logger: Logger,
    onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) throws {
    application = try buildApplication(
      store: store,
      principals: principals,
      configuration: configuration,
      now: now,
      logger: logger,
      onListening: onListening
    )
    self.logger = logger
  }

  /// Answers requests until a signal comes, and records the use of keys before it returns. The store is still
  /// open then: whoever opened it closes it.
  ///
  /// - Throws: what listening throws, such as an address that is in use.
  package func run() async throws {
    var configuration = ServiceGroupConfiguration(
      services: [application],
      gracefulShutdownSignals: [.sigterm, .sigint],
      logger: logger
    )
    configuration.maximumGracefulShutdownDuration = Self.patience
    try await ServiceGroup(configuration: configuration).run()
  }

  /// Answers requests while `body` runs, in a process that has its signals for something else.
  ///
  /// - Throws: what listening throws; `body` is cancelled then.
  package func run(while body: @escaping @Sendable () async -> Void) async throws {
    var configuration = ServiceGroupConfiguration(services: [application], logger: logger)
    configuration.maximumGracefulShutdownDuration = Self.patience
    let group = ServiceGroup(configuration: configuration)
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      tasks.addTask { await body() }
      try await tasks.next()
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }
}
