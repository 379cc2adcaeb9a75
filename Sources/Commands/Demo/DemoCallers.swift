import Credentials
import Synchronization

/// Everybody who calls with the demo's keys. Where a key is rotated they take its successor, each in their own time, as
/// the people behind real callers do.
final class DemoCallers: Sendable {
  private struct State {
    var callers: [DemoCaller]
    var handovers: [Handover] = []
  }

  /// A new key on its way to those who use the old one.
  private struct Handover {
    let old: KeyID
    let new: KeyID
    let secret: Secret
    /// Seconds until the first of them has it.
    var delay = DemoCallers.delay
  }

  private let state: Mutex<State>
  /// Long enough to see both keys at work.
  private static let delay = 20

  init(_ callers: [DemoCaller]) {
    state = Mutex(State(callers: callers))
  }

  /// A key was rotated; copies the successor's secret.
  func handOver(_ issued: IssuedKey, from old: KeyID) {
    let secret = issued.secret.withBytes { Secret(copying: $0) }
    state.withLock { $0.handovers.append(Handover(old: old, new: issued.key.id, secret: secret)) }
  }

  /// Who calls in this second. Asked once in each.
  func callers() -> [DemoCaller] {
    state.withLock { state in
      for index in state.handovers.indices { state.handovers[index].delay -= 1 }
      for handover in state.handovers where handover.delay == 0 {
        for index in state.callers.indices where state.callers[index].keyID == handover.old {
          state.callers[index].keyID = handover.new
          state.callers[index].secret = handover.secret
        }
      }
      state.handovers.removeAll { $0.delay <= 0 }
      return state.callers
    }
  }

  /// Overwrites every secret that was handed over.
  func wipe() {
    state.withLock { state in
      for caller in state.callers { caller.secret.wipe() }
      for handover in state.handovers { handover.secret.wipe() }
    }
  }
}
