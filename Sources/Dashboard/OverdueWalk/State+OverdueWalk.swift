import Credentials

/// Rotating the overdue keys one by one.
extension State {
  mutating func startWalk() -> [Effect] {
    walk = nil
    return [.ask(.nextOverdue(after: nil))]
  }

  /// The first overdue key, the next one, or none.
  ///
  /// Somebody who has gone on to something else is not interrupted.
  mutating func takeNextOverdue(_ key: APIKey?, remaining: Int) -> [Effect] {
    guard screens.isEmpty, modal == nil else {
      walk = nil
      return []
    }
    guard let key else {
      notice = .done(walk.map { "That was the last overdue key: \($0.summary)." } ?? "No key is overdue.")
      walk = nil
      return []
    }
    if walk == nil {
      walk = OverdueWalk(at: key, remaining: remaining)
    } else {
      walk?.goOn(to: key, remaining: remaining)
    }
    screens.append(.rotation(RotationWizard(key: key, usage: knownUsage(of: key.id), isWalk: true)))
    return [.ask(.usage(key.id))]
  }

  /// The key is rotated, and its wizard closed.
  mutating func goOnWalking() -> [Effect] {
    walk?.noteRotated()
    return [.ask(.nextOverdue(after: walk?.place))]
  }

  /// Leaves the key as it is.
  mutating func skipInWalk() -> [Effect] {
    screens.removeLast()
    walk?.noteSkipped()
    return [.ask(.nextOverdue(after: walk?.place))]
  }

  /// Esc: says what is done and what is left.
  mutating func stopWalk(after wizard: RotationWizard) {
    guard wizard.isWalk else { return }
    if wizard.successor != nil { walk?.noteRotated() }
    if let walk { notice = .hint("Stopped: \(walk.summary). R goes on.") }
    walk = nil
  }
}

extension RotationWizard {
  var reasonAgainstSkipping: String? {
    if !isWalk { return "R walks through the overdue keys; this is one rotation." }
    return successor == nil && !isSubmitting ? nil : "It is rotated already."
  }
}
