import Credentials
import FoundationEssentials

/// The four steps in which a key is replaced without stopping those who use it.
struct RotationWizard {
  /// The old key, as the store has it now.
  var key: APIKey
  var usage: KeyUsage?
  var step = Step.impact
  var choice = Choice.day
  var custom = TextField("36h", limit: 12)
  /// Typed to confirm where the old key stops at once.
  var name = TextField(limit: KeyDraft.nameLength.upperBound)
  var problem: String?
  var isSubmitting = false
  /// The key that was made in step 3.
  var successor: APIKey?

  enum Step: Int, CaseIterable {
    case impact
    case grace
    case newKey
    case retire

    var title: String {
      switch self {
      case .impact: "Impact"
      case .grace: "Grace"
      case .newKey: "New key"
      case .retire: "Retire old"
      }
    }
  }

  enum Choice: CaseIterable {
    case none
    case hour
    case day
    case week
    case custom

    var title: String {
      switch self {
      case .none: "none"
      case .hour: "1 hour"
      case .day: "24 hours"
      case .week: "7 days"
      case .custom: "custom"
      }
    }

    /// When to take it.
    var advice: String {
      switch self {
      case .none: "it leaked"
      case .hour: "one deploy"
      case .day: "callers that run daily"
      case .week: "partners, mobile releases"
      case .custom: ""
      }
    }
  }

  /// Whether the next overdue key follows when this one is done.
  let isWalk: Bool

  init(key: APIKey, usage: KeyUsage?, isWalk: Bool = false) {
    self.key = key
    self.usage = usage
    self.isWalk = isWalk
  }

  /// The grace as chosen; a custom one may be unreadable.
  var grace: Result<GracePeriod, FieldProblemError> { choice.grace(custom: custom.text) }

  /// Stopping a key at once breaks whoever uses it: that takes the typed name, as revoking does.
  var needsName: Bool { (try? grace.get()) == GracePeriod.none }
  var isUnlocked: Bool { !needsName || name.text == key.name }

  /// Whether a text field has the focus.
  var focusesCustom: Bool { step == .grace && choice == .custom }
  var focusesName: Bool { step == .newKey && needsName && successor == nil }

  var nextLabel: String {
    switch step {
    case .impact, .grace: "Next"
    case .newKey: isUnlocked ? "Make the new key" : ""
    case .retire: isWalk ? "Next key" : "Done"
    }
  }

  var leaveLabel: String { step == .retire ? "" : "Leave" }

  func reasonAgainst(_ command: Command.ID) -> String? {
    switch command {
    case .previousField where step == .impact || step == .retire: "There is no step to go back to."
    case .up, .down: step == .grace ? nil : "There is nothing to choose in this step."
    default: nil
    }
  }

  func standingNotice(at now: Date) -> Notice? {
    if let problem { return .problem(problem) }
    if step == .retire { return .hint("The new key works. The old one ends by itself; o ends it now.") }
    if focusesName, !isUnlocked {
      return .caution("Without a grace its callers stop at once. Type the name.")
    }
    return .hint("Nothing has changed yet. The new key is made in step 3.")
  }
}
