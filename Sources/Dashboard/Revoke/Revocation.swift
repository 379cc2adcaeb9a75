import Credentials

/// The dialog that ends a key for good: what it would break first, then its name typed.
struct Revocation {
  let key: APIKey
  var usage: KeyUsage?
  var reason = TextField(limit: KeyDraft.noteLength.upperBound)
  var name = TextField(limit: KeyDraft.nameLength.upperBound)
  var focus = Focus.reason
  var isSubmitting = false
  /// What the store had against it.
  var problem: String?

  enum Focus: CaseIterable {
    case reason
    case name
    case cancel
    case revoke

    var button: Painter.DialogButton? {
      switch self {
      case .reason, .name: nil
      case .cancel: .cancel
      case .revoke: .go
      }
    }
  }

  init(key: APIKey, usage: KeyUsage?) {
    self.key = key
    self.usage = usage
  }

  /// The name is the lock: nothing else opens it.
  var isUnlocked: Bool { name.text == key.name }

  mutating func moveFocus(by step: Int) {
    let all = Focus.allCases
    let index = all.firstIndex(of: focus) ?? 0
    focus = all[(index + step + all.count) % all.count]
  }

  var standingNotice: Notice? {
    if let problem { return .problem(problem) }
    if isUnlocked { return .caution("Tab to Revoke, then Enter. This cannot be undone.") }
    return .hint("Enter does nothing until the name matches.")
  }
}
