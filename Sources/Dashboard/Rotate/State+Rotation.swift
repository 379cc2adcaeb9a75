import Credentials
import FoundationEssentials
import Terminal

extension State {
  mutating func editRotation(_ key: Key) -> [Effect]? {
    guard case .rotation(var wizard) = screens.last, !wizard.isSubmitting else { return nil }
    let isHandled: Bool
    if wizard.focusesCustom {
      isHandled = wizard.custom.handle(key)
    } else if wizard.focusesName {
      isHandled = wizard.name.handle(key)
    } else {
      return nil
    }
    guard isHandled else { return nil }
    wizard.problem = nil
    show(wizard)
    return []
  }

  mutating func runInRotation(_ command: Command.ID) -> [Effect] {
    guard case .rotation(var wizard) = screens.last, !wizard.isSubmitting else { return [] }
    wizard.problem = nil
    switch command {
    case .back:
      screens.removeLast()
      stopWalk(after: wizard)
      return []
    case .skip: return skipInWalk()
    case .up: wizard.choice = wizard.choice.neighbour(-1)
    case .down: wizard.choice = wizard.choice.neighbour(1)
    case .previousField: wizard.step = RotationWizard.Step(rawValue: wizard.step.rawValue - 1) ?? .impact
    case .press: return goOn(wizard)
    case .retire: return runOnKey(.retire)
    default: return []
    }
    show(wizard)
    return []
  }

  private mutating func goOn(_ wizard: RotationWizard) -> [Effect] {
    var wizard = wizard
    var effects: [Effect] = []
    switch (wizard.step, wizard.grace) {
    case (.impact, _):
      wizard.step = .grace
    case (.grace, .success), (.newKey, .failure):
      wizard.step = wizard.step == .grace ? .newKey : .grace
    case (.grace, .failure(let error)):
      wizard.problem = error.description
    case (.newKey, .success(let grace)):
      guard wizard.isUnlocked else {
        notice = .hint("Enter does nothing until the name matches.")
        return []
      }
      wizard.isSubmitting = true
      effects = [.ask(.rotate(wizard.key, grace))]
    case (.retire, _):
      return leaveRotation(wizard)
    }
    show(wizard)
    return effects
  }

  /// The key is done: back to where the rotation began, or on to the next overdue key.
  private mutating func leaveRotation(_ wizard: RotationWizard) -> [Effect] {
    screens.removeLast()
    let shown = wizard.successor.map { showInList($0) } ?? []
    return wizard.isWalk ? shown + goOnWalking() : shown
  }

  /// The successor's secret has been shown and closed: on to the old key, while it still works.
  mutating func finishRotation(_ wizard: RotationWizard, old: APIKey) -> [Effect] {
    guard old.status(at: now) == .inGrace else { return leaveRotation(wizard) }
    var wizard = wizard
    wizard.step = .retire
    wizard.key = old
    show(wizard)
    return [.ask(.usage(old.id))]
  }

  /// The store has made the successor.
  mutating func takeRotated(_ issued: IssuedKey, from old: APIKey) -> [Effect] {
    if case .rotation(var wizard) = screens.last, wizard.key.id == old.id {
      wizard.isSubmitting = false
      wizard.successor = issued.key
      wizard.key = old
      show(wizard)
    }
    reveal(issued, .rotated(from: old))
    return []
  }

  private mutating func show(_ wizard: RotationWizard) {
    updateScreen { $0 = .rotation(wizard) }
  }
}
