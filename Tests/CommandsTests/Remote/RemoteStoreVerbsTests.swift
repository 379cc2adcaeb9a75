import Credentials
import Foundation
import Testing

@testable import Commands

/// What works on a file works on a server.
@Suite struct RemoteStoreVerbsTests {
  private static let all =
    Scope.platform.map(\.rawValue).joined(separator: ",") + ",read:keys,write:keys"

  @Test func keyLivesItsLifeOnAServer() async throws {
    let desk = try Desk()
    let token = await desk.createToken("laptop", scope: Self.all)
    desk.leaveStore()
    try await desk.withServer { address async throws in
      desk.environment["QODRYX_URL"] = address
      desk.environment["QODRYX_API_KEY"] = token
      let created = await desk.run("keys", "create", "deploy", "--scope", "read:projects,write:deployments")
      #expect(created.status == .success)
      #expect(created.lines.count == 1)
      let secret = created.lines[0]
      #expect(secret.wholeMatch(of: /qx_live_[0-9A-Za-z]{38}/) != nil)
      #expect(created.errors.contains("Created deploy"))
      let key = try await desk.key("deploy")
      #expect(key.savedAt != nil)
      #expect(key.owner == "ops1")
      #expect(key.createdBy.name == "ops1")
      #expect(key.createdBy.origin.hasPrefix("api "))

      #expect(await desk.run("keys", "list").output.contains("deploy"))
      #expect(await desk.run("keys", "show", "deploy").output.contains("Owner"))
      #expect(await desk.run("keys", "edit", "deploy", "--note", "ask ops").status == .success)
      #expect(await desk.run("keys", "disable", "deploy").status == .success)
      #expect(await desk.run("keys", "enable", "deploy").status == .success)
      #expect(await desk.run("keys", "policy").output.contains("90 days"))
      let rotated = await desk.run("keys", "rotate", "deploy")
      #expect(rotated.status == .success)
      #expect(await desk.run("check", "--stdin", input: secret).output.contains("accepted"))
      #expect(await desk.run("keys", "retire", "deploy", "--yes").status == .success)
      let retired = await desk.run("check", "--stdin", input: secret)
      #expect(retired.status == .refused)
      #expect(retired.output.contains("refused: "))
      #expect(retired.output.contains("deploy"))
      #expect(await desk.run("keys", "revoke", "deploy", "--yes").status == .success)
      #expect(try await desk.key(key.id.rawValue).replacedBy != nil)

      #expect(await desk.run("audit", "list").output.contains("key.rotated"))
      #expect(await desk.run("audit", "verify").output.contains("The chain is intact"))
      for outcome in [created, rotated] {
        #expect(!outcome.errors.contains(outcome.lines[0].dropFirst(12)))
        #expect(!outcome.errors.contains(token.dropFirst(12)))
      }
    }
  }

  @Test func tokenIsMadeForThePersonBehindTheCredential() async throws {
    let desk = try Desk()
    let made = await desk.run(
      "tokens",
      "create",
      "sre",
      "--scope",
      "read:keys,write:keys",
      "--owner",
      "grace"
    )
    desk.leaveStore()
    try await desk.withServer { address async throws in
      desk.environment["QODRYX_API_KEY"] = made.lines[0]
      let created = await desk.run("tokens", "create", "phone", "--scope", "read:keys", "--remote", address)
      #expect(created.status == .success)
      #expect(try await desk.key("phone").owner == "grace")
    }
  }

  @Test func readerSeesTheLogAndChangesNothing() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let token = await desk.createToken("reader", scope: "read:keys")
    desk.leaveStore()
    try await desk.withServer { address async throws in
      desk.environment["QODRYX_URL"] = address
      desk.environment["QODRYX_API_KEY"] = token
      #expect(await desk.run("audit", "list").status == .success)
      let refused = await desk.run("keys", "revoke", "deploy", "--yes")
      #expect(refused.status == .refused)
      #expect(refused.errors.contains("write:keys"))
      #expect(try await desk.key("deploy").revokedAt == nil)
    }
  }

  @Test func refusalsSayWhatToDo() async throws {
    let desk = try Desk()
    let key = await desk.create("deploy")
    let token = await desk.createToken("laptop", scope: Self.all)
    _ = await desk.run("tokens", "revoke", "laptop", "--yes")
    desk.leaveStore()
    try await desk.withServer { address async throws in
      desk.environment["QODRYX_URL"] = address
      desk.environment["QODRYX_API_KEY"] = token
      let revoked = await desk.run("keys", "list")
      #expect(revoked.status == .refused)
      #expect(revoked.errors.contains("does not accept the credential from QODRYX_API_KEY"))
      desk.environment["QODRYX_API_KEY"] = key
      let serviceKey = await desk.run("keys", "list")
      #expect(serviceKey.status == .refused)
      for outcome in [revoked, serviceKey] {
        #expect(outcome.errors.count(where: \.isNewline) == 1)
        #expect(!outcome.errors.contains(token.dropFirst(12)))
        #expect(!outcome.errors.contains(key.dropFirst(12)))
      }
    }
    let gone = await desk.run("keys", "list")
    #expect(gone.status == .storeUnavailable)
    #expect(gone.errors.contains("cannot be reached"))
  }
}
