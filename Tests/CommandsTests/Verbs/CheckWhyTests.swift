import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import SQLiteStore
import Testing

@testable import Commands

@Suite struct CheckWhyTests {
  /// Records a refused request of a key, or of nobody.
  private func refuse(
    _ requestID: String,
    _ check: FailedCheck,
    of key: APIKey?,
    scope: Scope? = nil,
    on desk: Desk
  ) async throws {
    try await desk.withStore { store in
      try await store.record(refused: [
        RefusedRequest(
          at: desk.clock.date,
          requestID: requestID,
          keyID: key?.id,
          type: key?.type,
          hint: key?.hint,
          check: check,
          scope: scope,
          details: "the live key does not hold the scope write:projects",
          address: "203.0.113.40",
          route: "POST /v1/projects",
          status: check == .insufficientScope ? 403 : 401
        )
      ])
    }
  }

  @Test func aRevokedKeySaysWhenByWhomAndWhy() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    _ = await desk.run("keys", "revoke", "deploy", "--reason", "leaked", "--yes")
    let key = try await desk.key("deploy")
    try await refuse("req_1", .revoked, of: key, on: desk)
    let inputs = [secret, key.shortHint, "…\(key.hint.tail)", key.id.rawValue]
    for input in inputs {
      let outcome = await desk.run("check", "--why", "--stdin", input: input)
      #expect(outcome.status == .refused)
      let answer = #"  refused: revoked 14:07 today by ops1 (ssh 10.20.9.1), reason "leaked""#
      #expect(outcome.lines.first?.hasSuffix(answer) == true, "\(outcome.output)")
      #expect(outcome.output.contains("  Name    deploy (\(key.id), live, prod)"))
      #expect(outcome.lines.suffix(3).first == "  Refused lately (1):")
      #expect(outcome.lines.last?.contains("revoked  203.0.113.40  POST /v1/projects  req_1") == true)
      #expect(!outcome.output.contains(secret.dropFirst(12)))
    }
  }

  @Test func aRequestSaysWhichCheckFailedAndWhere() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let key = try await desk.key("deploy")
    try await refuse("req_1", .insufficientScope, of: key, scope: Scope(.write, .projects), on: desk)
    let outcome = await desk.run("check", "--why", "req_1")
    #expect(outcome.status == .success)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.lines.prefix(5) == [
        "req_1  refused 14:07 today: lacks scope write:projects (403)", "  Route   POST /v1/projects",
        "  From    203.0.113.40", "  Sent    \(key.fullHint)",
        "  Answer  the live key does not hold the scope write:projects",
      ]
    )
    #expect(outcome.lines[5].hasPrefix("  Now     accepted: "))
  }

  @Test func whatNobodyKnowsIsSaid() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let unknown = await desk.run("check", "--why", "req_9")
    #expect(unknown.status == .refused)
    #expect(unknown.output == "req_9  no refused request has this id, among those of 30 days\n")
    let hint = await desk.run("check", "--why", "…zzzz")
    #expect(hint.output == "…zzzz  no key and no refused request has this hint\n")
  }

  @Test func aMistypedCredentialSaysWhere() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    var bytes = Array(secret.utf8)
    bytes[19] = bytes[19] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
    let altered = String(decoding: bytes, as: UTF8.self)
    let outcome = await desk.run("check", "--why", altered)
    #expect(outcome.status == .refused)
    #expect(outcome.output == "qx_live_…  refused: checksum wrong: character 20 is mistyped\n")
    #expect(outcome.errors.contains("use --stdin"))
  }

  @Test func jsonHasTheRecords() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    _ = await desk.run("keys", "disable", "deploy")
    let key = try await desk.key("deploy")
    for number in 1...3 { try await refuse("req_\(number)", .disabled, of: key, on: desk) }
    let outcome = await desk.run(
      "check",
      "--why",
      "--stdin",
      "--json",
      "--limit",
      "2",
      input: "\(secret)\nreq_1\n"
    )
    #expect(outcome.status == .refused)
    let list = try WireFormat.decode(RecordList<ExplainedRefusal>.self, from: Data(outcome.output.utf8))
    #expect(list.data.map(\.subject) == [key.fullHint, "req_1"])
    let first = try #require(list.data.first)
    #expect(first.isAccepted == false)
    #expect(first.refusal == "disabled")
    #expect(first.endedBy?.action == "key.disabled")
    #expect(first.keys.map(\.name) == ["deploy"])
    #expect(first.refusals.map(\.requestID) == ["req_3", "req_2"])
    #expect(first.hasMoreRefusals)
  }

  @Test func aStoreIsNeeded() async throws {
    let desk = try Desk()
    #expect(await desk.run("check", "--why", "req_1").status == .storeUnavailable)
    #expect(await desk.run("check", "--why", "--limit", "0", "req_1").status == .usage)
  }
}
