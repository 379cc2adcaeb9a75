import Foundation
import Glibc
import ProgramTesting

extension Worker {
  /// Starts a server, asks it one thing after the other, and kills it at any instant.
  mutating func workServer(administrator: String, killedWithin milliseconds: ClosedRange<Int>) throws {
    let server = try OwnServer(store, "--log-level", "error", log: "\(name).log")
    let killed = killSoon(server.daemon.identifier, within: milliseconds)
    while askOnce(of: [server.url], administrator: administrator) {}
    killed.wait()
    _ = server.daemon.waitForEnd()
    ledger.countKill()
  }

  /// One request of the first of several servers; what it has revoked, all must refuse.
  ///
  /// - Returns: whether there was an answer.
  mutating func askOnce(of servers: [String], administrator: String) -> Bool {
    let keys = servers[0] + "/v1/api-keys"
    switch nextDeed() {
    case .create:
      let label = nextLabel()
      let body = #"{"name": "\#(label)", "type": "live", "scopes": ["read:projects"]}"#
      let answer = send(body, to: keys, as: administrator)
      let made = answer.flatMap { $0.status == 201 ? $0.body : nil } ?? ""
      let id = made.firstMatch(of: /"id" ?: ?"(key_[0-9A-Z]+)"/).map { String($0.output.1) }
      noteCreated(label, secret: Self.secret(in: made), reference: id)
      return isGood(answer, [201], label)
    case .rotate:
      let key = takeKey()
      let answer = send(
        #"{"grace_seconds": 86400}"#,
        to: "\(keys)/\(key.reference)/rotate",
        as: administrator
      )
      noteRotated(
        key.label,
        secret: answer?.status == 201 ? answer.flatMap { Self.secret(in: $0.body) } : nil
      )
      return isGood(answer, [201], key.label)
    case .revoke:
      let key = takeKey()
      let credential = "Authorization: Bearer \(administrator)"
      let ended = "\(keys)/\(key.reference)?reason=fault"
      let answer = ask(ended, ["--request", "DELETE", "--header", credential])
      noteRevoked(key.label, isHeard: answer?.status == 200)
      guard isGood(answer, [200], key.label) else { return false }
      return servers.allSatisfy { isGood(use(key.secret, of: $0), [401], key.label) }
    case .use:
      let key = takeKey()
      noteUsed(key)
      return servers.allSatisfy { isGood(use(key.secret, of: $0), [200], key.label) }
    }
  }

  private func use(_ secret: String, of server: String) -> Answer? {
    ask(server + "/v1/verify", ["--header", "Authorization: Bearer \(secret)"] + verified)
  }

  private var verified: [String] {
    // From an address of this worker: many refusals of one would be 429.
    let block = abs(name.hashValue) % 200
    let address = "127.\(1 + block).\(ledger.acknowledged / 250 % 250).\(1 + ledger.acknowledged % 250)"
    return [
      "--interface", address, "--header", "X-Forwarded-Uri: /v1/projects",
      "--header", "X-Forwarded-Method: GET",
    ]
  }

  private func send(_ body: String, to url: String, as credential: String) -> Answer? {
    ask(
      url,
      [
        "--header", "Authorization: Bearer \(credential)", "--header", "Content-Type: application/json",
        "--data", body,
      ]
    )
  }

  private func ask(_ url: String, _ arguments: [String]) -> Answer? {
    guard let curl = Tool.path(of: "curl") else { return nil }
    let asked = try? BuiltProgram.run(
      curl,
      arguments: ["--silent", "--include", "--max-time", "40"] + arguments + [url],
      within: .seconds(50)
    )
    // An answer that was cut off is none.
    return asked.flatMap { $0.status == .exited(0) ? Answer(printed: $0.output) : nil }
  }

  /// - Returns: whether there was an answer; one that should not be is a problem.
  private func isGood(_ answer: Answer?, _ statuses: [Int], _ label: String) -> Bool {
    guard let answer else { return false }
    if !statuses.contains(answer.status) {
      ledger.note(problem: "\(label): \(answer.status), not \(statuses): \(answer.body)")
    }
    return true
  }
}
