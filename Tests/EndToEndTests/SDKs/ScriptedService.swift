import Foundation
import ProgramTesting
import Testing

/// A server that answers each client as the table of cases says, and remembers what it was asked.
struct ScriptedService {
  private let port: FreePort
  private let folder: TemporaryFolder
  private let daemon: Daemon
  private static let memory = "requests"

  private struct Seen: Decodable {
    let place: String
    let method: String
    let target: String
    let authorization: String?
  }

  /// - Throws: `SystemError`, `DaemonError`.
  init() throws {
    folder = try TemporaryFolder()
    port = try FreePort()
    try ClientCase.table.write(to: URL(filePath: folder.path(of: "cases.json")))
    daemon = try Daemon(
      try #require(Tool.path(of: "python3")),
      [
        ClientCase.folder.appending(path: "service.py").path, "\(port)", folder.path(of: "cases.json"),
        folder.path(of: Self.memory),
      ],
      in: folder,
      log: "service.log",
      port: port
    )
  }

  /// Where a client finds the answers of a case.
  func url(of example: ClientCase, for client: String) throws -> String {
    if let url = example.url { return url }
    if example.isGone == true { return "http://\(try FreePort().address)" }
    return "http://\(port.address)/\(client)/\(example.name)"
  }

  /// The requests of a case, as `GET /v1/projects`; all of them carried the key, and none went elsewhere.
  func requests(of example: ClientCase, by client: String, key: String) throws -> [String] {
    let lines = FileManager.default.contents(atPath: folder.path(of: Self.memory)) ?? Data()
    let seen = try lines.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Seen.self, from: $0)
    }
    #expect(!seen.contains { $0.place.hasPrefix("elsewhere") })
    let own = seen.filter { $0.place == "\(client)/\(example.name)" }
    #expect(own.allSatisfy { $0.authorization == "Bearer \(key)" })
    return own.map { "\($0.method) \($0.target)" }
  }
}
