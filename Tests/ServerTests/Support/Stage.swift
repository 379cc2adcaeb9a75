import Credentials
import CredentialsTesting
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import SQLiteStore

@testable import Server

/// A store in a folder of its own, and the server on it.
final class Stage: Sendable {
  let folder: URL
  let clock = ManualClock()
  let store: SQLiteStore
  let log = LogRecorder()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "server-\(UUID().uuidString)")
    store = try SQLiteStore(file: folder.appending(path: "keys.db").path, now: clock.now)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Another look at the same file, as another process has it.
  func openAgain() throws -> SQLiteStore {
    try SQLiteStore(file: folder.appending(path: "keys.db").path, now: clock.now)
  }

  /// Lets `visit` talk to the server, and stops it afterwards.
  func serve<Outcome>(
    _ configuration: ServerConfiguration = ServerConfiguration(),
    principals: (any PrincipalSource)? = nil,
    over setup: TestingSetup = .router,
    _ visit: @Sendable (Visitor) async throws -> Outcome
  ) async throws -> Outcome {
    let application = try buildApplication(
      store: store,
      principals: principals ?? store,
      configuration: configuration,
      now: clock.now,
      logger: log.logger
    )
    return try await application.test(setup) { client in try await visit(Visitor(client: client)) }
  }

  /// Makes a credential and gives the secret in clear.
  func issue(
    _ type: CredentialType = .live,
    name: String = "sample-\(UUID().uuidString.prefix(8))",
    scopes: [Scope]? = nil,
    owner: String = "ops1",
    expiresAt: Date? = nil,
    rateLimit: Int = 600
  ) async throws -> (key: APIKey, secret: String) {
    let issued = try await store.create(
      KeyDraft(
        name: name,
        type: type,
        scopes: ScopeSet(scopes ?? Scope.grantable(to: type)),
        environment: type == .personal ? nil : .production,
        owner: owner,
        expiresAt: expiresAt,
        rateLimit: rateLimit
      ),
      by: .ops1
    )
    return (issued.key, issued.secret.text)
  }
}

extension Secret {
  var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}
