import Credentials
import Terminal

/// The one question that a change to many keys asks before it begins: what is said and typed to confirm it.
struct BulkQuestion {
  let action: BulkAction
  /// How many keys it can be done to.
  var count: Int
  var choice = RotationWizard.Choice.day
  var custom = TextField("36h", limit: 12)
  var reason = TextField(limit: KeyDraft.noteLength.upperBound)
  var typed = TextField(limit: 40)
  var focus: Focus
  var problem: String?

  enum Focus: Hashable {
    case grace, custom, reason, phrase, cancel, go

    var button: Painter.DialogButton? {
      switch self {
      case .cancel: .cancel
      case .go: .go
      case .grace, .custom, .reason, .phrase: nil
      }
    }
  }

  init(_ action: BulkAction, count: Int) {
    self.action = action
    self.count = count
    focus = .cancel
    focus = fields[0]
  }

  /// The fields that it has, in the order of Tab.
  var fields: [Focus] {
    let own: [Focus] =
      switch action {
      case .rotate: choice == .custom ? [.grace, .custom] : [.grace]
      case .revoke: [.reason]
      case .disable, .enable: []
      }
    return own + (needsPhrase ? [.phrase] : []) + [.cancel, .go]
  }

  /// `36h` read as a time, where that is what has been chosen.
  var grace: Result<GracePeriod, FieldProblemError> { choice.grace(custom: custom.text) }

  /// What stops callers at once takes typed words, as it does for one key.
  var needsPhrase: Bool {
    switch action {
    case .revoke: true
    case .rotate: (try? grace.get()) == GracePeriod.none
    case .disable, .enable: false
    }
  }

  /// `revoke 3 keys`
  var phrase: String { "\(action.verb) \(DurationWording.counted(count, "key"))" }

  var isUnlocked: Bool { count > 0 && (!needsPhrase || typed.text == phrase) }

  mutating func moveFocus(by step: Int) {
    let fields = fields
    let index = fields.firstIndex(of: focus) ?? 0
    focus = fields[(index + step + fields.count) % fields.count]
  }

  /// Gives a key to the focused field.
  ///
  /// - Returns: false for a key that it has no use for.
  mutating func handle(_ key: Key) -> Bool {
    switch focus {
    case .reason: return reason.handle(key)
    case .phrase: return typed.handle(key)
    case .custom: return custom.handle(key)
    case .grace:
      guard key == .left || key == .right else { return false }
      choice = choice.neighbour(key == .right ? 1 : -1)
    case .cancel, .go:
      guard key == .left || key == .right else { return false }
      focus = focus == .cancel ? .go : .cancel
    }
    return true
  }

  var standingNotice: Notice {
    if let problem { return .problem(problem) }
    if count == 0 { return .hint("There is nothing to do here. Esc goes back.") }
    if !isUnlocked { return .hint("Enter does nothing until you have typed: \(phrase)") }
    if case .failure(let error) = grace, action == .rotate { return .problem(error.description) }
    return switch action {
    case .revoke: .caution("Tab to the button, then Enter. This cannot be undone.")
    case .rotate: .hint("Nothing has changed yet. The new keys are made and shown one after the other.")
    case .disable, .enable: .hint("Tab to the button, then Enter. u undoes it afterwards.")
    }
  }
}
