import Credentials
import CredentialsTesting
import FoundationEssentials
import Hummingbird
import Logging
import Qodryx
import RemoteStore
import SQLiteStore
import Server
import Synchronization

/// The real server on a store of its own, on a port of the loopback address.
final class RunningServer: Sendable {
  let people: AdmittedPeople
  let port: Int

  private init(people: AdmittedPeople, port: Int) {
    self.people = people
    self.port = port
  }

  /// Runs a server for the time of `body`.
  static func run(
    on store: SQLiteStore,
    clock: ManualClock,
    people: AdmittedPeople = AdmittedPeople(),
    port: Int = 0,
    while body: @Sendable (RunningServer) async throws -> Void
  ) async throws {
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let application = try buildApplication(
      store: store,
      principals: people,
      configuration: ServerConfiguration(port: port),
      now: clock.now,
      logger: Logger(label: "server", factory: { _ in SwiftLogNoOpLogHandler() }),
      onListening: { continuation.yield($0) }
    )
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { continuation.finish() }
        try? await application.run()
      }
      guard let port = await ports.first(where: { _ in true }) else { throw CancellationError() }
      let result: Result<Void, any Error>
      do {
        result = .success(try await body(RunningServer(people: people, port: port)))
      } catch {
        result = .failure(error)
      }
      await takeLastConnection(port)
      group.cancelAll()
      try await group.waitForAll()
      try result.get()
    }
  }

  /// A server must not be stopped between a connection's arrival and its acceptance, and connections are accepted
  /// one after the other: once this one is answered, none is left that a test has begun.
  private static func takeLastConnection(_ port: Int) async {
    let client = try? Qodryx(apiKey: "last", baseURL: "http://127.0.0.1:\(port)", environment: [:])
    _ = try? await client?.user()
    await client?.shutdown()
  }

  /// What `body` gives, whose server is gone afterwards.
  static func once<Outcome: Sendable>(
    on store: SQLiteStore,
    clock: ManualClock,
    people: AdmittedPeople = AdmittedPeople(),
    while body: @escaping @Sendable (RunningServer) async throws -> Outcome
  ) async throws -> Outcome {
    let outcome = Mutex<Outcome?>(nil)
    try await run(on: store, clock: clock, people: people) { server in
      let given = try await body(server)
      outcome.withLock { $0 = given }
    }
    guard let given = outcome.withLock({ $0 }) else { throw CancellationError() }
    return given
  }

  var address: String { "http://127.0.0.1:\(port)" }

  /// The store as a person with every scope sees it.
  func store(
    of name: String = "ops1",
    now: @escaping @Sendable () -> Date = { Date() }
  ) throws -> RemoteStore {
    try RemoteStore(address: address, token: people.secret(of: name), now: now)
  }

  /// Runs a server on an empty store for the time of `body`.
  static func run(
    while body: @Sendable (RunningServer, ManualClock) async throws -> Void
  ) async throws {
    let file = TemporaryFile()
    let clock = ManualClock()
    let store = try file.open(clock)
    try await run(on: store, clock: clock) { try await body($0, clock) }
    await store.close()
  }
}
