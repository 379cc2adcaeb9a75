import CredentialsTesting
import Foundation
import ProgramTesting
import Testing

/// A row of the table that every client of the API must agree with.
struct ClientCase: Decodable, CustomTestStringConvertible {
  let name: String
  let call: String
  /// The requests that arrive, as `GET /v1/projects`.
  let requests: [String]
  let result: String?
  let error: Failure?
  /// The error's message, with `HOST` for the server's host and port.
  let message: String?
  let key: String?
  let url: String?
  /// Seconds.
  let timeout: Int?
  /// Whether nobody listens.
  let isGone: Bool?

  struct Failure: Decodable, Equatable {
    var kind: String
    var status: Int?
    var code: String?
    var details: String?
    var requestId: String?
    var retryAfter: Int?
  }

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../SDKs").standardizedFileURL

  /// What is issued in the table.
  private static let secret = ReferenceChecksum.appended(to: "qx_live_" + String(repeating: "a", count: 32))

  /// The table, with a credential of the right form in its place.
  static let table: Data = {
    let text = (try? String(contentsOf: folder.appending(path: "cases.json"), encoding: .utf8)) ?? ""
    return Data(text.replacing("SECRET", with: secret).utf8)
  }()

  /// An empty folder beside the tests' program.
  static func freshFolder(_ name: String) throws -> String {
    let folder = try URL(filePath: BuiltProgram.path).deletingLastPathComponent().appending(path: name)
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }

  var wantedResult: String? { result?.replacing("SECRET", with: Self.secret) }

  static let all = (try? JSONDecoder().decode([ClientCase].self, from: table)) ?? []
}
