import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import SQLiteStore

@testable import Server

/// The whole server on a store of its own, asked without a network between.
final class ServedSample: Sendable {
  /// What an input may name: `{token}` in it becomes the secret of a personal token, and so on.
  let placeholders: [(name: String, value: String)]
  /// Credentials, none of which may ever be in an answer.
  let secrets: [String]

  private let sample: SampleStore
  private let client: any TestClientProtocol
  private let end: AsyncStream<Never>.Continuation
  private let server: Task<Void, any Error>

  init() async throws {
    let sample = try await SampleStore()
    self.sample = sample
    let draft = KeyDraft(
      name: "visitor",
      type: .personal,
      scopes: Set(Scope.all),
      owner: "ann",
      rateLimit: 100_000
    )
    let token = try await sample.store.create(draft, by: .ops1)
    let app = try await sample.store.createApp(
      AppDraft(
        name: "Retool",
        kind: .confidential,
        redirectURIs: ["https://retool.example.com/callback"],
        scopes: ScopeSet(Scope.platform)
      ),
      by: .ops1
    )
    let tokenText = token.secret.withBytes { String(decoding: $0, as: UTF8.self) }
    let secretText = app.secret?.withBytes { String(decoding: $0, as: UTF8.self) } ?? ""
    secrets = [tokenText, secretText]
    placeholders = [
      ("{token}", tokenText), ("{secret}", secretText), ("{client}", app.app.id.rawValue),
      ("{id}", sample.keys[0].id.rawValue),
    ]

    let application = try buildApplication(
      store: sample.store,
      principals: sample.store,
      configuration: ServerConfiguration(
        allowsRemoteProbes: true,
        failedAuthenticationsPerMinute: 100_000,
        accessRequestsPerMinute: 100_000
      ),
      now: sample.clock.now,
      logger: Logger(label: "fuzz") { _ in SwiftLogNoOpLogHandler() }
    )
    let (ends, end) = AsyncStream.makeStream(of: Never.self)
    let (clients, arrival) = AsyncStream.makeStream(of: (any TestClientProtocol).self)
    self.end = end
    server = Task {
      defer { arrival.finish() }
      try await application.test(.router) { client in
        arrival.yield(client)
        for await _ in ends {}
      }
    }
    var iterator = clients.makeAsyncIterator()
    client = try require(await iterator.next(), "the server does not start")
  }

  func close() async {
    end.finish()
    _ = try? await server.value
    await sample.close()
  }

  func send(_ request: WrittenRequest) async throws -> TestResponse {
    sample.clock.advance(by: 0.25)
    return try await client.executeRequest(
      uri: request.target,
      method: request.method,
      headers: request.headers,
      body: ByteBuffer(bytes: request.body)
    )
  }
}
