import Foundation
import ProgramTesting
import Qodryx

/// What became of one call of a client.
struct ClientOutcome: Decodable {
  var result: String?
  var error: ClientCase.Failure?
  var message: String?

  private enum CodingKeys: String, CodingKey {
    case result
    case error
  }

  private struct Words: Decodable {
    let message: String
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    result = try container.decodeIfPresent(String.self, forKey: .result)
    error = try container.decodeIfPresent(ClientCase.Failure.self, forKey: .error)
    message = try container.decodeIfPresent(Words.self, forKey: .error)?.message
  }

  /// The same call, made by the Swift client.
  init(ofSwift call: String, url: String, key: String, timeout: Duration) async {
    do {
      let client = try Qodryx(apiKey: key, baseURL: url, timeout: timeout)
      result = try await Self.run(call, client)
      await client.shutdown()
    } catch let failure as QodryxError {
      error = ClientCase.Failure(
        kind: failure.kind.rawValue,
        status: failure.status,
        code: failure.code,
        details: failure.details,
        requestId: failure.requestID,
        retryAfter: failure.retryAfter.map { Int($0.components.seconds) }
      )
      message = failure.message
    } catch {
      message = "no error of the client's: \(error)"
    }
  }

  private static func run(_ call: String, _ client: Qodryx) async throws -> String {
    switch call {
    case "projects.list": return try await client.projects.list().map(\.name).joined(separator: ",")
    case "projects.all":
      var names: [String] = []
      for try await project in client.projects.all() { names.append(project.name) }
      return names.joined(separator: ",")
    case "projects.create": return try await client.projects.create(name: "website").name
    case "projects.get": return try await client.projects.get("a b/c").name
    case "apiKeys.create":
      let issued = try await client.apiKeys.create(
        name: "ci",
        type: .live,
        scopes: [.readProjects],
        idempotencyKey: "order-1"
      )
      return issued.secret.map { "\($0) \($0.reveal())" } ?? "none"
    case "apiKeys.revoke":
      return try await client.apiKeys.revoke("key_1", reason: "left & gone").status.rawValue
    case "user":
      let user = try await client.user()
      return "\(user.name) \(user.isPerson) \(user.credential.scopes[0])"
    default: return "no such call: \(call)"
    }
  }
}
