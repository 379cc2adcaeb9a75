import Foundation
import ProgramTesting
import Testing

@testable import EndToEndTests

/// The verbs on a server, with a credential that may only look.
@Suite struct VerbPrivilegeTests {
  @Test func aVerbDoesNothingThatItsCredentialMayNot() throws {
    let store = try OwnStore()
    try store.create("deploy")
    let reader = try store.run([
      "tokens", "create", "reader", "--scope", "read:keys,read:projects", "--rate-limit", "100000",
    ])
    let server = try OwnServer(store)
    var remote = store.environment
    remote["QODRYX_DB"] = nil
    remote["QODRYX_API_KEY"] = reader.output.trimmingCharacters(in: .newlines)
    func keys() throws -> [String] {
      try store.keys().map { "\($0.id) \($0.name) \($0.status) \($0.scopes)" }
    }
    let before = try keys()
    for verb in [
      "keys create new --scope read:projects", "keys edit deploy --note changed", "keys rotate deploy --yes",
      "keys disable deploy", "keys revoke deploy --reason none --yes", "keys policy --period 30d",
      "tokens create mine --scope read:keys", "tokens rotate reader --yes",
      "tokens revoke reader --reason none --yes", "apps create Retool --scope read:projects",
      "apps delete qodryx-cli --yes", "projects create website",
    ] {
      let done = try BuiltProgram.run(
        BuiltProgram.path,
        arguments: verb.split(separator: " ").map(String.init) + ["--remote", server.url],
        environment: remote,
        within: .seconds(60)
      )
      #expect(done.status == .exited(1), "\(verb): \(done.errors)")
      #expect(done.output.isEmpty, "\(verb): \(done.output)")
    }
    #expect(try keys() == before)
    #expect(server.stop() == .exited(0))
  }
}
