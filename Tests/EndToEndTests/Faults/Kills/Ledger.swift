import Synchronization

/// What several workers know about their keys: what was acknowledged, and what was under way when a process died.
final class Ledger: Sendable {
  /// How a key may stand; more than one where an answer was not heard.
  enum Standing: Hashable {
    case absent, active, replaced, revoked
  }

  struct Entry {
    /// nil where it was not heard.
    var secret: String?
    var possible: Set<Standing>
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var kills = 0
    var acknowledged = 0
    var unheard = 0
    var problems: [String] = []
  }

  private let state = Mutex(State())

  var entries: [String: Entry] { state.withLock { $0.entries } }
  var kills: Int { state.withLock { $0.kills } }
  var acknowledged: Int { state.withLock { $0.acknowledged } }
  var unheard: Int { state.withLock { $0.unheard } }
  var problems: [String] { state.withLock { $0.problems } }

  func countKill() { state.withLock { $0.kills += 1 } }

  func note(problem: String) { state.withLock { $0.problems.append(problem) } }

  /// A key was asked for: under a label of its own, by which it is found again.
  ///
  /// - Parameter secret: what was answered; nil where no answer was heard.
  func created(_ label: String, secret: String?) {
    settle(secret != nil) {
      $0[label] = Entry(secret: secret, possible: secret == nil ? [.absent, .active] : [.active])
    }
  }

  /// Something was asked of a key.
  func changed(_ label: String, to standing: Standing, isHeard: Bool) {
    settle(isHeard) { entries in
      if isHeard { entries[label]?.possible = [standing] } else { entries[label]?.possible.insert(standing) }
    }
  }

  private func settle(_ isHeard: Bool, _ change: (inout [String: Entry]) -> Void) {
    state.withLock { state in
      change(&state.entries)
      if isHeard { state.acknowledged += 1 } else { state.unheard += 1 }
    }
  }
}
