import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import SQLiteStore
import Testing

@testable import Commands

/// The verbs of apps and approvals, on a file and on a server.
@Suite struct AppsTests {
  enum Place: CaseIterable {
    case file
    case server
  }

  /// Lends a desk whose commands work at a place. It knows the store's own file besides.
  private func withDesk(_ place: Place, _ work: (Desk) async throws -> Void) async throws {
    let desk = try Desk()
    _ = await desk.create("first")
    guard place == .server else {
      try await work(desk)
      return
    }
    let scopes = Scope.all.map(\.rawValue).joined(separator: ",")
    let token = await desk.createToken("laptop", scope: scopes)
    desk.leaveStore()
    try await desk.withServer { address async throws in
      _ = await desk.run("auth", "login", address, "--token", "-", input: token)
      try await work(desk)
    }
  }

  private func begin(_ desk: Desk, for scopes: ScopeSet = [Scope(.read, .projects)]) async throws
    -> BegunDeviceAuthorization
  {
    try await desk.withStore { try await $0.ask(for: scopes) }
  }

  @Test(arguments: Place.allCases)
  func secretIsPrintedOnceAlone(_ place: Place) async throws {
    try await withDesk(place) { desk async throws in
      let created = await desk.run(
        "apps",
        "create",
        "Retool",
        "--redirect-uri",
        "https://retool.example/callback",
        "--redirect-uri",
        "http://127.0.0.1/done",
        "--scope",
        "read:projects,write:workflows"
      )
      #expect(created.status == .success)
      let secret = created.output.trimmingCharacters(in: .newlines)
      #expect(try Token(parsing: Secret(copying: secret.utf8)).type == .clientSecret)
      #expect(created.lines.count == 1)
      #expect(created.errors.hasPrefix("Created Retool\n  Client id    app_"))
      #expect(created.errors.contains("  Sends to     https://retool.example/callback\n"))
      #expect(created.errors.contains("               http://127.0.0.1/done\n"))
      #expect(created.errors.contains("The client secret was shown once"))
      #expect(!created.errors.contains(secret.dropFirst(14)))

      let app = try await desk.withStore { try await $0.app(referredToAs: "retool") }
      #expect(app.kind == .confidential)
      #expect(app.createdBy.name == "ops1")
      let isSecret = try await desk.withStore { store in
        try await store.isSecret(try Token(parsing: Secret(copying: secret.utf8)), of: app.id)
      }
      #expect(isSecret)
      let shown = await desk.run("apps", "show", "Retool")
      #expect(shown.lines[0] == "Retool")
      #expect(shown.lines[1] == "  Client id  \(app.id)")
      #expect(shown.output.contains("  Secret     qx_secret_\(secret.dropFirst(10).prefix(4))…"))
      #expect(shown.output.contains("  Grants     none\n"))
      #expect(!shown.output.contains(secret.dropFirst(14).dropLast(4)))
    }
  }

  @Test(arguments: Place.allCases)
  func recordAsJSONHoldsTheSecret(_ place: Place) async throws {
    try await withDesk(place) { desk async throws in
      struct Created: Decodable {
        let id: String
        let client_secret: String?
      }
      let arguments = ["apps", "create", "Retool", "--scope", "read:projects", "--json", "--quiet"]
      let outcome = await desk.run(arguments: arguments)
      #expect(outcome.errors.isEmpty)
      let created = try WireFormat.decode(Created.self, from: Data(outcome.output.utf8))
      #expect(created.id.hasPrefix("app_"))
      #expect(created.client_secret?.hasPrefix("qx_secret_") == true)

      let phone = await desk.run("apps", "create", "Phone", "--public", "--scope", "read:projects", "--json")
      #expect(try WireFormat.decode(Created.self, from: Data(phone.output.utf8)).client_secret == nil)
      #expect(phone.output.contains(#""client_secret" : null"#))
    }
  }

  @Test(arguments: Place.allCases)
  func publicAppHasNoSecret(_ place: Place) async throws {
    try await withDesk(place) { desk async throws in
      let created = await desk.run(
        "apps",
        "create",
        "Phone",
        "--public",
        "--redirect-uri",
        "com.example.phone:/back",
        "--scope",
        "read:projects"
      )
      #expect(created.status == .success)
      #expect(created.output.isEmpty)
      #expect(created.errors.contains("PKCE is required of it"))
      let rotated = await desk.run("apps", "rotate-secret", "Phone", "--yes")
      #expect(rotated.status == .refused)
      #expect(rotated.errors.contains("is a public app"))
    }
  }

  @Test(arguments: Place.allCases)
  func wrongAppsAreRefusedWithTheReason(_ place: Place) async throws {
    try await withDesk(place) { desk async throws in
      let cases = [
        (["--redirect-uri", "http://evil.example/", "--scope", "read:projects"], "redirect URI: "),
        (["--scope", "read:keys"], "scopes: "), ([], "scopes: name at least one"),
        (["--scope", "read:everything"], "scopes: there is no scope"),
      ]
      for (arguments, reason) in cases {
        let outcome = await desk.run(arguments: ["apps", "create", "Bad"] + arguments)
        #expect(outcome.status == .usage)
        #expect(outcome.errors.contains(reason))
        #expect(outcome.output.isEmpty)
      }
      #expect(await desk.run("apps", "create", "qodryx cli", "--scope", "read:projects").status == .refused)
      let missing = await desk.run("apps", "show", "nobody")
      #expect(missing.status == .refused)
      #expect(missing.errors == "qodryx: there is no app \"nobody\"\n")
    }
  }

  @Test(arguments: Place.allCases)
  func appsAreListedPageByPage(_ place: Place) async throws {
    try await withDesk(place) { desk async throws in
      for name in ["One", "Two"] {
        desk.clock.advance(by: 1)
        _ = await desk.run("apps", "create", name, "--scope", "read:projects")
      }
      let list = await desk.run("apps", "list")
      #expect(list.lines[0].hasPrefix("NAME        CLIENT ID"))
      #expect(list.lines.dropFirst().map { $0.prefix(10) } == ["Two       ", "One       ", "qodryx CLI"])
      let first = await desk.run("apps", "list", "--limit", "1")
      let cursor = try #require(first.errors.firstMatch(of: /--cursor (app_\w+)/)).output.1
      let rest = await desk.run("apps", "list", "--cursor", String(cursor), "--json")
      let records = try WireFormat.decode(RecordList<AppRecord>.self, from: Data(rest.output.utf8))
      #expect(records.data.map(\.name) == ["One", "qodryx CLI"])
      #expect(records.nextCursor == nil)
    }
  }

  @Test(arguments: Place.allCases)
  func secretIsRotatedAndAppDeletedWithConsentAlone(_ place: Place) async throws {
    try await withDesk(place) { desk async throws in
      let old = await desk.run("apps", "create", "Retool", "--scope", "read:projects").output
      for verb in ["rotate-secret", "delete"] {
        let silent = await desk.run("apps", verb, "Retool")
        #expect(silent.status == .usage)
        #expect(silent.errors.contains("add --yes"))
        desk.isTerminal = true
        let wrong = await desk.run("apps", verb, "Retool", input: "retool\n")
        #expect(wrong.status == .refused)
        #expect(wrong.errors.contains("Nobody has allowed it anything."))
        #expect(wrong.errors.contains("that is not the name: nothing has changed"))
        desk.isTerminal = false
      }
      let rotated = await desk.run("apps", "rotate-secret", "Retool", "--yes")
      #expect(rotated.status == .success)
      #expect(rotated.output.hasPrefix("qx_secret_"))
      #expect(rotated.output != old)
      let deleted = await desk.run("apps", "delete", "Retool", "--yes")
      #expect(deleted.status == .success)
      #expect(deleted.errors.contains("0 grants ended with it."))
      #expect(await desk.run("apps", "show", "Retool").status == .refused)
      let own = await desk.run("apps", "delete", "qodryx-cli", "--yes")
      #expect(own.status == .refused)
      #expect(own.errors.contains("cannot be deleted"))
    }
  }

  @Test(arguments: Place.allCases)
  func grantIsListedAndRevoked(_ place: Place) async throws {
    try await withDesk(place) { desk async throws in
      let tokens = try await desk.withStore { store in try await store.connect(store) }
      let list = await desk.run("apps", "grants", "--app", "qodryx-cli", "--owner", "ops1")
      #expect(list.lines[1].hasPrefix("qodryx CLI on ops-7  ops1"))
      #expect(await desk.run("apps", "grants", "--owner", "nobody").output.isEmpty)
      let id = tokens.grant.id.rawValue
      #expect(await desk.run("apps", "revoke-grant", id).status == .usage)
      let revoked = await desk.run("apps", "revoke-grant", id, "--reason", "laptop lost", "--yes")
      #expect(revoked.status == .success)
      #expect(revoked.errors.contains("Revoked qodryx CLI on ops-7 (\(id))."))
      let grant = try await desk.withStore { try await $0.grant(tokens.grant.id) }
      #expect(grant.revokedReason == "laptop lost")
      #expect(await desk.run("apps", "revoke-grant", id, "--yes").status == .refused)
      let missing = await desk.run("apps", "revoke-grant", "grt_0", "--yes")
      #expect(missing.status == .refused)
      #expect(missing.errors == "qodryx: there is no grant \"grt_0\"\n")
    }
  }

  @Test(arguments: Place.allCases)
  func revokedTokenLeavesWhatItsOwnerHasAllowedAndSaysSo(_ place: Place) async throws {
    try await withDesk(place) { desk async throws in
      let tokens = try await desk.withStore { store in try await store.connect(store) }
      _ = await desk.createToken("lost", scope: "read:keys")
      let revoked = await desk.run("tokens", "revoke", "lost", "--yes")
      #expect(revoked.status == .success)
      #expect(revoked.errors.contains("1 grant lets an app still act for ops1: see `qodryx apps grants`"))
      let grant = try await desk.withStore { try await $0.grant(tokens.grant.id) }
      #expect(grant.revokedAt == nil)
    }
  }

  @Test(arguments: Place.allCases)
  func requestIsApprovedByItsWholeCode(_ place: Place) async throws {
    try await withDesk(place) { desk async throws in
      #expect(await desk.run("approvals").errors == "Nothing waits for a decision.\n")
      let begun = try await begin(desk, for: [Scope(.read, .projects), Scope(.write, .projects)])
      let list = await desk.run("approvals", "list")
      #expect(list.lines[1].hasPrefix("\(begun.code.head)-…  qodryx CLI on ops-7  device  10.20.9.3"))
      #expect(!list.output.contains(begun.code.description))
      let json = await desk.run("approvals", "list", "--json").output
      #expect(try WireFormat.decode(ApprovalListRecord.self, from: Data(json.utf8)).data.count == 1)

      let unlike = await desk.run("approvals", "approve", "ABC")
      #expect(unlike.status == .usage)
      #expect(unlike.errors.contains("a code is eight letters like WDJB-MJHT"))
      let wrong = await desk.run("approvals", "approve", try begun.code.mistyped.description)
      #expect(wrong.status == .refused)
      let wider = await desk.run("approvals", "approve", begun.code.letters, "--scope", "write:workflows")
      #expect(wider.status == .usage)

      let approved = await desk.run(
        "approvals",
        "approve",
        begun.code.letters.lowercased(),
        "--scope",
        "read:projects"
      )
      #expect(approved.status == .success)
      #expect(approved.output.isEmpty)
      #expect(
        approved.errors
          == "Approved qodryx CLI on ops-7, asked from 10.20.9.3. It acts for ops1 with read:projects.\n"
      )
      #expect(await desk.run("approvals", "approve", begun.code.description).status == .refused)
      let tokens = try await desk.withStore { try await $0.redeem(begun).get() }
      #expect(tokens.scopes == [Scope(.read, .projects)])
    }
  }

  @Test(arguments: Place.allCases)
  func deniedRequestGetsNothing(_ place: Place) async throws {
    try await withDesk(place) { desk async throws in
      let begun = try await begin(desk)
      let denied = await desk.run("approvals", "deny", begun.code.description, "--json")
      #expect(denied.status == .success)
      let record = try WireFormat.decode(ApprovalRecord.self, from: Data(denied.output.utf8))
      #expect(record.status == .denied)
      #expect(record.decidedBy == "ops1")
      let outcome = try await desk.withStore { try await $0.redeem(begun) }
      #expect(throws: OAuthRefusal.denied) { try outcome.get() }
    }
  }
}
