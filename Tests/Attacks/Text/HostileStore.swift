import Foundation
import GRDB
import ProgramTesting
import Testing

@testable import EndToEndTests

extension OwnStore {
  /// Columns whose text is a word of the program: what else stood there would not be a store.
  private static let words: Set<String> = [
    "id", "key_id", "type", "scopes", "environment", "kind", "action", "app", "grant", "scope",
    "granted_scopes",
    "check_name", "user_code", "identifier", "replaces", "replaced_by", "caller", "hint_head", "hint_tail",
    "secret_head", "secret_tail", "challenge",
  ]

  /// Something in every table: keys, an app, a project, requests that were let in and refused, a grant, and a device
  /// that waits.
  ///
  /// - Returns: a token that may do everything.
  func fill() throws -> String {
    let administrator = try createAdministrator()
    try create("deploy", scopes: "read:projects,write:projects")
    let revoked = try run("keys", "revoke", "deploy", "--reason", "leaked", "--yes")
    try #require(revoked.status == .exited(0), "\(revoked.errors)")
    let key = try create("nightly")
    let app = try run(
      ["apps", "create", "Retool", "--redirect-uri", "https://retool.example.com/cb"]
        + ["--scope", "read:projects"]
    )
    try #require(app.status == .exited(0), "\(app.errors)")
    let server = try OwnServer(self)
    try server.createProject("website", as: administrator)
    for path in ["/v1/projects", "/v1/api-keys"] { _ = try server.ask(path, as: key) }
    for isApproved in [true, false] {
      let begun = try server.ask(
        "/oauth/device_authorization",
        "--data",
        "client_id=qodryx-cli&scope=read:projects&device_name=ops-7"
      )
      let device = try begun.decoded(DeviceAnswer.self)
      guard isApproved else { continue }
      let approved = try run("approvals", "approve", device.userCode)
      try #require(approved.status == .exited(0), "\(approved.errors)")
      let grant = "grant_type=urn:ietf:params:oauth:grant-type:device_code&client_id=qodryx-cli"
      let tokens = try server.ask("/oauth/token", "--data", "\(grant)&device_code=\(device.deviceCode)")
      try #require(tokens.status == 200, "\(tokens.body)")
    }
    try #require(server.stop() == .exited(0))
    return administrator
  }

  /// Puts a text into every row wherever a text may stand, as somebody does who has the store open.
  ///
  /// - Returns: the columns, as `keys.name`.
  func spoil(with text: String) throws -> [String] {
    let queue = try DatabaseQueue(path: database)
    defer { try? queue.close() }
    return try queue.write { database in
      for name in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      {
        try database.execute(sql: "DROP TRIGGER \(name)")
      }
      var spoilt: [String] = []
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'key_search%'
          AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'
          """
      )
      for table in tables {
        let columns = try database.columns(in: table).filter { $0.type == "TEXT" }.map(\.name)
        for column in columns where !Self.words.contains(column) {
          let sql = "UPDATE \(table) SET \(column) = ? || random() WHERE \(column) IS NOT NULL"
          try database.execute(sql: sql, arguments: [text])
          if database.changesCount > 0 { spoilt.append("\(table).\(column)") }
        }
      }
      return spoilt
    }
  }
}
