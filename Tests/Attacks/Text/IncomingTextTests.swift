import Foundation
import ProgramTesting
import Testing

@testable import EndToEndTests

/// Hostile text at every door: arguments, files, the API.
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct IncomingTextTests {
  private let store: OwnStore

  init() throws {
    store = try OwnStore()
    try store.create("deploy")
  }

  /// Runs a verb that has to refuse, in words that harm nobody.
  private func expectRefusal(_ arguments: [String], input: String = "", extra: [String: String] = [:]) throws
  {
    var other = store
    other.environment.merge(extra) { $1 }
    let done = try other.run(arguments, input: input)
    let what =
      "\(arguments.map { $0.prefix(60).debugDescription }): \(done.errors.prefix(500).debugDescription)"
    guard case .exited(let code) = done.status, (1...3).contains(code) else {
      Issue.record("\(what) \(done.status)")
      return
    }
    #expect(HostileText.remains(in: done.output + done.errors) == [], "\(what)")
    // What was typed may be said back once, and nothing in front of it.
    #expect(done.errors.utf8.count < 250_000, "\(what)")
  }

  @Test(arguments: [HostileText.all, HostileText.long])
  func argumentsAreRefusedHarmlessly(_ text: String) throws {
    let scope = ["--scope", "read:projects"]
    for arguments in [
      ["keys", "create", text] + scope, ["keys", "create", "a", "--note", text] + scope,
      ["keys", "create", "a", "--owner", text] + scope, ["keys", "create", "a", "--scope", text],
      ["keys", "create", "a", "--expires", text] + scope, ["keys", "edit", "deploy", "--name", text],
      ["keys", "show", text], ["keys", "rotate", text], ["keys", "rotate", "deploy", "--grace", text],
      ["keys", "revoke", "deploy", "--reason", text, "--yes"], ["keys", "list", "--filter", "is:\(text)"],
      ["keys", "policy", "--period", text], ["keys", "import", text], ["tokens", "create", text] + scope,
      ["apps", "create", text] + scope, ["apps", "create", "a", "--redirect-uri", "https://\(text)"] + scope,
      ["apps", "show", text], ["apps", "delete", text, "--yes"], ["approvals", "approve", text],
      ["approvals", "deny", text], ["audit", "list", "--limit", text], ["check", text],
      ["backup", "/nowhere/\(text)"], ["restore", text, "--yes"], ["scan", text], ["auth", "login", text],
      ["projects", "list", "--remote", text], ["serve", "--listen", text], [text], ["keys", text],
      ["keys", "list", "--\(text)"], ["--theme", text],
    ] { try expectRefusal(arguments) }
    try expectRefusal(["keys", "list"], extra: ["QODRYX_DB": "/nowhere/\(text)"])
    try expectRefusal(["projects", "list"], extra: ["QODRYX_DB": "", "QODRYX_URL": text])
    try expectRefusal(
      ["projects", "list", "--remote", "http://127.0.0.1:1"],
      extra: ["QODRYX_API_KEY": text]
    )
    #expect(try store.keys().map(\.name) == ["deploy"])
  }

  @Test(arguments: [
    HostileText.all, HostileText.oneLine, HostileText.withZero, String(repeating: "x", count: 1 << 20),
  ])
  func filesAreRefusedHarmlessly(_ text: String) throws {
    let scopes = #""scopes": "read:projects""#
    let quoted = try #require(String(data: JSONEncoder().encode(text), encoding: .utf8))
    for (name, content) in [
      ("keys.csv", "name,scopes,key\n\"\(text)\",read:projects,x\n"),
      ("keys.csv", "\"\(text)\",scopes,key\na,b,c\n"),
      ("keys.csv", text), ("keys.json", #"[{"name": \#(quoted), \#(scopes), "key": "x"}]"#),
      ("keys.json", #"[{\#(quoted): "a", \#(scopes)}]"#), ("keys.json", "[{\"name\": \"\(text)\"}]"),
    ] {
      let file = store.folder.path(of: name)
      try Data(content.utf8).write(to: URL(filePath: file))
      try expectRefusal(["keys", "import", file])
    }
    let folder = store.folder.path(of: "config/qodryx")
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    for (name, content, verb) in [
      ("config.yaml", "theme: \(quoted)\n", ["config", "check"]),
      ("config.yaml", "\(quoted): 1\n", ["config", "check"]),
      ("config.yaml", text, ["config", "check"]), ("credentials", text, ["auth", "status"]),
      ("credentials", #"{\#(quoted): \#(quoted)}"#, ["auth", "status"]),
    ] {
      let file = "\(folder)/\(name)"
      try Data(content.utf8).write(to: URL(filePath: file))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
      try expectRefusal(verb)
      try FileManager.default.removeItem(atPath: file)
    }
    #expect(try store.keys().map(\.name) == ["deploy"])
  }

  @Test func theAPIRefusesItAndSaysSoHarmlessly() throws {
    let administrator = try store.createAdministrator()
    let server = try OwnServer(store, "--log-level", "debug", "--log-format", "json")
    func object(_ member: String, _ text: String) throws -> String {
      var values: [String: Any] = ["name": "a", "type": "live", "scopes": ["read:projects"]]
      values[member] = member == "scopes" ? [text] : text
      return String(decoding: try JSONSerialization.data(withJSONObject: values), as: UTF8.self)
    }
    let file = store.folder.path(of: "body.json")
    for text in [HostileText.all, HostileText.withZero, String(repeating: "x", count: 40_000)] {
      for member in ["name", "type", "scopes", "environment", "description", "owner", "expires_at", text] {
        try object(member, text).write(toFile: file, atomically: true, encoding: .utf8)
        let answer = try server.ask(
          "/v1/api-keys",
          as: administrator,
          "--header",
          "Content-Type: application/json",
          "--data-binary",
          "@\(file)"
        )
        #expect([400, 413, 422].contains(answer.status), "\(member.prefix(20)): \(answer.body.prefix(300))")
        #expect(HostileText.remains(in: answer.body) == [], "\(member.prefix(20))")
      }
      let encoded = try #require(text.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
      for path in [
        "/v1/api-keys/\(encoded)", "/v1/api-keys?filter=is:\(encoded)", "/v1/api-keys?\(encoded)=1",
        "/v1/api-keys?cursor=\(encoded)", "/v1/audit-events?filter=action:\(encoded)", "/v1/apps/\(encoded)",
        "/v1/api-keys/lookup?reference=\(encoded)",
        "/oauth/authorize?client_id=\(encoded)&redirect_uri=\(encoded)",
        "/oauth/device?user_code=\(encoded)", "/\(encoded)",
      ] where text.count < 1_000 {
        let answer = try server.ask(path, as: administrator)
        #expect((200...499).contains(answer.status), "\(path)")
        #expect(HostileText.remains(in: answer.body) == [], "\(path): \(answer.body.debugDescription)")
        for value in answer.headers.values.joined() {
          #expect(HostileText.remains(in: value) == [], "\(path)")
        }
      }
    }
    #expect(server.stop() == .exited(0))
    #expect(HostileText.remains(in: server.daemon.printed) == [])
    #expect(!server.daemon.printed.contains("evil"))
    #expect(try store.keys().map(\.name).sorted() == ["administrator", "deploy"])
  }
}
