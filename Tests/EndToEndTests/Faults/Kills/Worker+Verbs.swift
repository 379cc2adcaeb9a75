import Foundation
import ProgramTesting

extension Worker {
  /// One verb.
  ///
  /// - Parameter limit: when it is killed; nil to let it end.
  mutating func runVerb(killedAfter limit: Duration?) throws {
    let deed = nextDeed()
    switch deed {
    case .create:
      let label = nextLabel()
      let printed = try run(["keys", "create", label, "--scope", "read:projects"], limit)
      noteCreated(label, secret: Self.secret(in: printed.output))
    case .rotate:
      let key = takeKey()
      let printed = try run(["keys", "rotate", key.label, "--grace", "24h"], limit)
      noteRotated(key.label, secret: Self.secret(in: printed.output))
    case .revoke:
      let key = takeKey()
      let printed = try run(["keys", "revoke", key.label, "--reason", "a fault", "--yes"], limit)
      noteRevoked(key.label, isHeard: printed.errors.contains("Revoked"))
    case .use:
      let key = takeKey()
      let printed = try run(["check", "--stdin"], limit, input: key.secret + "\n")
      noteUsed(key)
      if case .exited(let status) = printed.status, status != 0 {
        ledger.note(problem: "\(key.label) is refused by check: \(printed.errors)\(printed.output)")
      }
    }
  }

  private func run(_ arguments: [String], _ limit: Duration?, input: String = "") throws
    -> BuiltProgram.Result
  {
    let result = try BuiltProgram.run(
      BuiltProgram.path,
      arguments: arguments,
      environment: store.environment,
      input: input,
      within: limit ?? .seconds(60)
    )
    switch result.status {
    case .signalled: if limit != nil { ledger.countKill() }
    case .exited(0): break
    case .exited: ledger.note(problem: "\(arguments.joined(separator: " ")): \(result.errors)")
    }
    if limit == nil, result.status != .exited(0) {
      ledger.note(
        problem: "\(arguments.joined(separator: " ")) ended with \(result.status): \(result.errors)"
      )
    }
    return result
  }
}
