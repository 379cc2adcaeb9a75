import Credentials

extension State {
  /// Why a command of the apps cannot be run just now; nil where it can.
  func reasonAgainstInApps(_ command: Command.ID) -> String? {
    switch command {
    case .approve, .deny: return reasonAgainstDeciding(command)
    case .narrow:
      return apps.focus == .scopes ? nil : "\(apps.draft == nil ? "Nothing waits" : "Tab goes to the boxes")."
    case .previousScope, .nextScope: return apps.focus == .scopes ? nil : "There are no boxes here."
    case .createApp: return reasonAgainstAnyChange ?? (isFullSize ? nil : sizeReason)
    case .rotateSecret: return reasonAgainstAnyChange ?? reasonAgainstRotatingSecret
    case .disconnect: return reasonAgainstAnyChange ?? reasonAgainstDisconnecting
    case .open: return reasonAgainstOpening
    case .copyEntryID: return reasonAgainstCopying
    default: return nil
    }
  }

  /// A request is decided about only while it can be read on the screen.
  private func reasonAgainstDeciding(_ command: Command.ID) -> String? {
    if let reason = reasonAgainstAnyChange { return reason }
    guard let draft = apps.draft else { return "Nothing waits for approval." }
    guard apps.focus.isRequest else { return "Go back to the request first: Esc." }
    if draft.isSubmitting { return "It is being approved." }
    guard command == .approve else { return nil }
    // On a small terminal the list alone does not say what is asked for.
    guard isFullSize || apps.focus != .waiting else { return "Look at what it asks for first: Tab." }
    if draft.scopes.isEmpty {
      return "Leave it at least one scope, or deny it: \(keyName(.deny, in: .apps))."
    }
    return draft.userCode == nil ? "Type the rest of its code first: Enter goes to the field." : nil
  }

  private var reasonAgainstRotatingSecret: String? {
    guard apps.focus == .apps else { return "Go to the registered apps first: Tab." }
    guard let app = apps.apps.selectedRow else { return "There is no app." }
    guard app.kind == .public else { return isFullSize ? nil : sizeReason }
    return "\(app.name) is public: it has no secret."
  }

  private var reasonAgainstDisconnecting: String? {
    switch apps.focus {
    case .waiting, .scopes, .code:
      return "\(keyName(.deny, in: .apps)) denies a request; Tab goes to the apps that have access."
    case .grants:
      guard apps.grants.selectedRow != nil else { return "No app has access." }
    case .apps:
      guard let app = apps.apps.selectedRow else { return "There is no app." }
      if app.isFirstParty { return "\(app.name) is qodryx's own login: revoke its grants instead." }
    }
    return isFullSize ? nil : sizeReason
  }

  private var reasonAgainstOpening: String? {
    switch apps.focus {
    case .waiting, .scopes: apps.draft == nil ? "Nothing waits for approval." : nil
    case .code: "This is the code's field."
    case .grants: "All that is known of it is shown already."
    case .apps: apps.apps.selectedRow == nil ? "There is no app." : nil
    }
  }

  private var reasonAgainstCopying: String? {
    let isNothing =
      switch apps.focus {
      case .waiting, .scopes, .code: apps.draft == nil
      case .grants: apps.grants.selectedRow == nil
      case .apps: apps.apps.selectedRow == nil
      }
    return isNothing ? "There is nothing to copy from." : nil
  }

  /// What the message line says on the tab while nothing has happened.
  var appsNotice: Notice? {
    switch apps.focus {
    case .waiting, .scopes, .code:
      guard let draft = apps.draft else {
        return .hint("Apps and devices that ask for access appear here by themselves.")
      }
      if let problem = draft.problem { return .problem(Self.sentence(problem)) }
      guard draft.userCode != nil, !draft.scopes.isEmpty else {
        let denial = apps.focus == .code ? " Esc \(keyName(.deny, in: .apps)) denies." : ""
        return .hint("Approve only when the person asking reads you the same code.\(denial)")
      }
      let scopes = DurationWording.counted(draft.scopes.count, "scope")
      return .caution(
        "\(keyName(.approve)) lets it act as \(session.actor.name) with \(scopes), until somebody revokes it."
      )
    case .grants:
      guard let app = apps.grantsOf else {
        return .hint("A revoked grant is refused at its next request. Tab shows the registered apps.")
      }
      return .hint("Only what \(app.name) was granted. Esc shows all.")
    case .apps:
      return .hint("What may ask for access. Enter shows what an app was granted.")
    }
  }
}
