package import Credentials
package import FoundationEssentials
import Terminal

/// The form that changes how often keys are due for rotation.
package struct PolicyForm {
  /// What holds now.
  let current: RotationPolicy
  private(set) var period: TextField
  private(set) var warning: TextField
  private(set) var focus = Focus.period
  /// Whether the store is at work on it.
  var isSubmitting = false
  /// What the store had against it.
  var problem: String?

  enum Focus: CaseIterable {
    case period, warning, button
  }

  init(_ policy: RotationPolicy) {
    current = policy
    period = TextField("\(policy.period)", limit: 4)
    warning = TextField("\(policy.warning)", limit: 4)
  }

  /// What is typed; nothing typed counts as 0.
  var policy: RotationPolicy {
    RotationPolicy(period: Int(period.text) ?? 0, warning: Int(warning.text) ?? 0)
  }

  /// What is wrong with what is typed, in the words of the rule.
  var mistake: String? { policy.problems.first?.message }

  /// Why it cannot be saved as it is.
  var reasonAgainstSaving: String? {
    if let mistake { return State.sentence(mistake) }
    return isTouched ? nil : "Nothing is changed yet."
  }

  var isTouched: Bool { policy != current }

  var standingNotice: Notice? {
    if let problem { return .problem(problem) }
    if let mistake { return .caution(State.sentence(mistake)) }
    switch focus {
    case .period: return .hint("Days from a key's creation to its rotation, 1 to 3650.")
    case .warning: return .hint("Days before it from which a key counts as due, less than the period.")
    case .button: return .hint("It holds for all keys, those that are there too.")
    }
  }

  mutating func moveFocus(by step: Int) {
    let all = Focus.allCases
    let index = all.firstIndex(of: focus) ?? 0
    focus = all[(index + step + all.count) % all.count]
  }

  /// Gives a key to the focused field, which takes digits alone.
  ///
  /// - Returns: false for a key that it has no use for.
  mutating func handle(_ key: Key) -> Bool {
    let digits: Key =
      switch key {
      case .paste(let text): .paste(text.filter { $0.isASCII && $0.isNumber })
      default: key
      }
    if case .character(let character) = digits, !(character.isASCII && character.isNumber) {
      // A letter in a field of digits is not a command either.
      return focus != .button
    }
    let isHandled =
      switch focus {
      case .period: period.handle(digits)
      case .warning: warning.handle(digits)
      case .button: false
      }
    if isHandled { problem = nil }
    return isHandled
  }

  /// How many of the keys would be overdue and due under a policy.
  package static func effect(
    of policy: RotationPolicy,
    on keys: [APIKey],
    at now: Date
  ) -> (overdue: Int, due: Int) {
    var effect = (overdue: 0, due: 0)
    for key in keys where key.status(at: now) == .active {
      switch policy.rotation(dueAt: policy.rotateBy(created: key.createdAt), at: now) {
      case .overdue: effect.overdue += 1
      case .dueSoon: effect.due += 1
      case .fresh: break
      }
    }
    return effect
  }
}
