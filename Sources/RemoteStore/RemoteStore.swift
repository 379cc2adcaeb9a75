package import Credentials
package import FoundationEssentials
package import Qodryx
import QodryxAPI
import Synchronization

/// Keys and apps on a server: every operation is a request of its HTTP API.
///
/// The server decides who acts: the owner of the credential that the client sends. The `actor` that an operation is
/// given is not sent, since nobody may claim to be somebody else. Nothing is kept here: each call asks the server.
package final class RemoteStore: KeyStore {
  package let place: StorePlace
  let client: Qodryx
  let waiting: Waiting
  private let now: @Sendable () -> Date
  private let isClosed = Mutex(false)

  /// A store on a client, which ``close()`` shuts down.
  ///
  /// - Parameters:
  ///   - now: the time by which a draft is checked that no request can carry.
  ///   - waiting: how pauses between attempts to reach a lost server pass.
  package init(
    _ client: Qodryx,
    now: @escaping @Sendable () -> Date = { Date() },
    waiting: Waiting = Waiting(on: ContinuousClock())
  ) {
    self.client = client
    self.now = now
    self.waiting = waiting
    place = StorePlace(kind: client.transport.endpoint.host, location: client.transport.endpoint.base)
  }

  /// A store on a server.
  ///
  /// A screen waits for the answers: they are given up sooner and repeated less often than the SDK does for
  /// services.
  ///
  /// - Throws: `QodryxError` of the kind `malformedURL`, `insecureURL` or `malformedKey`.
  package convenience init(
    address: String,
    token: Secret,
    now: @escaping @Sendable () -> Date = { Date() }
  ) throws(QodryxError) {
    var options = Transport.Options()
    options.timeout = .seconds(15)
    options.retry = RetryPolicy(attempts: 3, total: .seconds(10))
    self.init(
      Qodryx(endpoint: try Endpoint(address), source: try FixedCredential(token), options: options),
      now: now
    )
  }

  /// The name of the person behind the credential: the one that the audit log will name.
  package func person() async throws(KeyStoreError) -> String {
    try await record(Call(.get, "v1", "user"), UserRecord.self).name
  }

  package func engine() async throws(KeyStoreError) -> String {
    let answer = try await asking { try await $0.send(Call(.get, "v1", "user")) }
    // RFC 9110, section 10.2.4: `qodryx/0.1.0`.
    let software = answer.header("Server") ?? "a server that does not say its version"
    return String(software.prefix(60)).replacing("/", with: " ")
  }

  /// Ends the connections. Requests that are under way fail, and the streams of ``changes()`` end.
  package func close() async {
    isClosed.withLock { $0 = true }
    await client.shutdown()
  }

  var hasClosed: Bool { isClosed.withLock { $0 } }

  /// Every rule that a draft breaks by this machine's clock.
  func problems(of draft: KeyDraft) -> [FieldProblem] { draft.problems(at: now()) }
}
