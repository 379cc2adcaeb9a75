/// One line of the index of settings, in its order.
enum SettingsEntry: CaseIterable {
  case keys, apps, audit, rotation, connection, appearance

  var title: String {
    switch self {
    case .keys: "API Keys"
    case .apps: "Apps"
    case .audit: "Audit Log"
    case .rotation: "Rotation"
    case .connection: "Connection"
    case .appearance: "Appearance"
    }
  }

  /// Whether it is changed on this tab, and not only shown.
  var isChangedHere: Bool { self == .rotation || self == .appearance }

  /// What stands behind it, for somebody who sees it for the first time.
  var purpose: String {
    switch self {
    case .keys: "Create, rotate, narrow and revoke keys and personal tokens."
    case .apps: "Approve what asks for access, and end what an app was granted."
    case .audit: "Who did what, when and from where, in a chain that shows any change."
    case .rotation: "How old a key may become, and how early to warn. Enter changes it."
    case .connection: "Where the keys are kept, and as whom you are here."
    case .appearance: "How the screen is drawn. Enter changes it."
    }
  }
}
