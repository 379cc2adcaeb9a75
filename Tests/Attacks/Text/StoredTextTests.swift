import Foundation
import ProgramTesting
import Testing

@testable import EndToEndTests

/// Hostile text that is in the store, and everything that shows it.
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct StoredTextTests {
  private let store: OwnStore
  private let token: String

  init() throws {
    store = try OwnStore()
    token = try store.fill()
    let columns = try store.spoil(with: HostileText.all)
    for column in [
      "keys.name", "keys.note", "keys.owner", "keys.creator_name", "keys.revoked_reason", "apps.name",
      "apps.redirect_uris", "grants.device", "grants.owner", "approvals.device", "approvals.address",
      "audit.detail", "audit.actor_name", "audit.target", "projects.name", "refusals.route",
      "refusals.details",
      "usage_addresses.address", "last_uses.route",
    ] { #expect(columns.contains(column), "\(columns)") }
  }

  /// Every verb that shows what is in a store.
  private static let verbs = [
    "keys list", "keys list --filter is:any", "keys list --json --filter is:any", "keys show ID",
    "keys show ID --json", "keys export", "keys export --format csv", "keys policy", "tokens list",
    "tokens list --json", "apps list",
    "apps list --json", "apps show APP", "apps show APP --json", "apps grants", "apps grants --json",
    "approvals list", "approvals list --json", "audit list", "audit list --json", "audit export",
    "audit verify",
    "check --why ID", "doctor", "doctor --json", "keys rotate ID --json", "keys disable ID", "keys enable ID",
    "keys revoke ID --yes",
  ]

  @Test func noVerbShowsItAsItIs() throws {
    let key = try #require(try store.keys("is:active").first { $0.id.hasPrefix("key_") }).id
    let app = try #require(try store.run("apps", "list", "--json").output.firstMatch(of: /app_[0-9A-Z]{16}/))
    var shown = 0
    for verb in Self.verbs {
      let words = verb.replacing("ID", with: key).replacing("APP", with: app.output).split(separator: " ")
      let done = try store.run(words.map(String.init))
      let text = done.output + done.errors
      #expect(HostileText.remains(in: text) == [], "\(verb)")
      #expect(done.status != .signalled(SIGKILL), "\(verb)")
      if text.contains("evil") { shown += 1 }
    }
    #expect(shown > 15)
  }

  @Test func noVerbShowsItWhenItComesFromAServer() throws {
    let server = try OwnServer(store, "--log-level", "debug")
    var remote = store
    remote.environment["QODRYX_DB"] = nil
    remote.environment["QODRYX_API_KEY"] = token
    for verb in Self.verbs + ["projects list", "projects list --json", "user", "user --json"]
    where !verb.contains("ID") && !verb.contains("APP") {
      let done = try remote.run(verb.split(separator: " ").map(String.init) + ["--remote", server.url])
      #expect(HostileText.remains(in: done.output + done.errors) == [], "\(verb)")
    }
    let answer = try server.ask("/v1/api-keys", as: token)
    #expect(answer.body.contains("evil") && HostileText.remains(in: answer.body) == [])
    let names = try answer.decoded(ListedKey.Page.self).data.map(\.name)
    #expect(names.allSatisfy { $0.hasPrefix(HostileText.all) }, "JSON keeps every character")
    #expect(server.stop() == .exited(0))
    #expect(HostileText.remains(in: server.daemon.printed) == [])
  }

  @Test func noScreenShowsItAsItIs() throws {
    let server = try OwnServer(store)
    let remote = ["--remote", server.url]
    for (arguments, columns) in [([], 100), ([], 40), (remote, 120)] {
      let terminal = try store.dashboard(
        arguments,
        columns: columns,
        rows: 30,
        extra: ["QODRYX_API_KEY": token]
      )
      for key: PseudoTerminal.Key in [
        .enter, .escape, .down, .enter, .escape, .character("2"), .enter, .escape, .character("3"), .enter,
        .escape, .character("4"), .enter, .escape, .character("5"), .character("1"), .character("?"), .escape,
        .character("/"), .escape,
      ] {
        try terminal.press(key)
        try terminal.waitUntilQuiet(within: .seconds(60))
      }
      #expect(terminal.text.contains("evil"), "\(terminal.text)")
      let written = String(decoding: terminal.rawOutput, as: UTF8.self)
      #expect(HostileText.remains(in: written, isScreen: true) == [])
      terminal.signal(SIGTERM)
      _ = try terminal.waitForExit(within: .seconds(60))
    }
    #expect(server.stop() == .exited(0))
  }

  @Test func noLineSaysItAsItIs() throws {
    let words = [
      "overview", "list is:any", "log", "apps", "grants", "requests", "connection", "verify", "quit",
    ]
    let spoken = try store.run(["--linear"], input: words.joined(separator: "\n") + "\n")
    #expect(spoken.output.contains("evil"), "\(spoken.output)\(spoken.errors)")
    #expect(HostileText.remains(in: spoken.output + spoken.errors) == [])
  }
}
