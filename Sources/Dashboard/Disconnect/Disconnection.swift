import Credentials

/// The dialog that ends what an app was granted, or the app itself: what it would break first, then the
/// app's name typed.
struct Disconnection {
  let subject: Subject
  /// How many grants end with an app; nil while the store has not said.
  var grantCount: Int?
  var reason = TextField(limit: KeyDraft.noteLength.upperBound)
  var name = TextField(limit: AppDraft.nameLength.upperBound)
  var focus: Revocation.Focus
  var isSubmitting = false
  /// What the store had against it.
  var problem: String?

  enum Subject {
    case grant(Grant)
    case app(App)
  }

  init(_ subject: Subject) {
    self.subject = subject
    focus = .name
    focus = places[0]
  }

  /// Where the focus can be; the deletion of an app has no reason to be written down.
  private var places: [Revocation.Focus] {
    switch subject {
    case .grant: [.reason, .name, .cancel, .revoke]
    case .app: [.name, .cancel, .revoke]
    }
  }

  /// What has to be typed: the lock that nothing else opens.
  var appName: String {
    switch subject {
    case .grant(let grant): grant.appName
    case .app(let app): app.name
    }
  }

  var title: String {
    switch subject {
    case .grant(let grant): "Revoke \(grant.title)"
    case .app(let app): "Delete \(app.name)"
    }
  }

  var verb: String {
    switch subject {
    case .grant: "Revoke"
    case .app: "Delete"
    }
  }

  var isUnlocked: Bool { name.text == appName }

  mutating func moveFocus(by step: Int) {
    let index = places.firstIndex(of: focus) ?? 0
    focus = places[(index + step + places.count) % places.count]
  }

  var standingNotice: Notice? {
    if let problem { return .problem(problem) }
    if isUnlocked { return .caution("Tab to \(verb), then Enter. This cannot be undone.") }
    return .hint("Enter does nothing until the app's name matches.")
  }

  /// What the store is asked for.
  var request: Request {
    switch subject {
    case .grant(let grant): .revokeGrant(grant.id, reason: reason.text)
    case .app(let app): .deleteApp(app.id)
    }
  }
}
