import Credentials
import Testing

@testable import Commands

@Suite struct TokensTests {
  @Test func tokenBelongsToAPersonAndCanManageKeys() async throws {
    let desk = try Desk()
    let outcome = await desk.run(
      "tokens",
      "create",
      "laptop",
      "--scope",
      "read:keys",
      "--scope",
      "write:keys"
    )
    #expect(outcome.status == .success)
    #expect(outcome.lines[0].hasPrefix("qx_pat_"))
    #expect(outcome.errors.contains("rotate the token"))
    let token = try await desk.key("laptop")
    #expect(token.environment == nil)
    #expect(token.scopes.joined == "read:keys write:keys")
  }

  @Test func listHasTokensOnly() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    #expect(await desk.run("tokens", "list").errors.contains("qodryx tokens create"))
    _ = await desk.run("tokens", "create", "laptop", "--scope", "read:keys")
    let list = await desk.run("tokens", "list")
    #expect(list.lines.count == 2)
    #expect(list.lines[0].contains("PR WF SE DE KE"))
    #expect(list.lines[1].hasPrefix("laptop  pat"))
    #expect(await desk.run("tokens", "show", "laptop").status == .success)
  }

  @Test func tokenIsRotatedAndRevoked() async throws {
    let desk = try Desk()
    _ = await desk.run("tokens", "create", "laptop", "--scope", "read:keys")
    let new = await desk.run("tokens", "rotate", "laptop").lines[0]
    #expect(await desk.run("check", "--stdin", input: new).status == .success)
    #expect(await desk.run("tokens", "revoke", "laptop", "--yes").status == .success)
    #expect(await desk.run("check", "--stdin", input: new).status == .refused)
  }

  @Test func apiKeyIsNoToken() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let outcome = await desk.run("tokens", "revoke", "deploy", "--yes")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("\"deploy\" is an API key"))
    #expect(try await desk.key("deploy").revokedAt == nil)
  }
}
