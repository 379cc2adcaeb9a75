package import Credentials
package import FoundationEssentials

/// What can be done to all marked keys, each in a transaction of its own.
package enum BulkAction: Hashable, Sendable {
  case rotate
  case revoke
  case disable
  case enable

  /// `revoke`, as it is typed to confirm.
  package var verb: String {
    switch self {
    case .rotate: "rotate"
    case .revoke: "revoke"
    case .disable: "disable"
    case .enable: "enable"
    }
  }

  var title: String { verb.prefix(1).uppercased() + verb.dropFirst() }

  /// `Revoking`, while it is at work.
  var progress: String {
    switch self {
    case .rotate: "Rotating"
    case .revoke: "Revoking"
    case .disable: "Disabling"
    case .enable: "Enabling"
    }
  }

  /// `revoked`, of what is done.
  package var participle: String { verb.hasSuffix("e") ? "\(verb)d" : "\(verb)ed" }

  /// Why it cannot be done to a key; nil where it can. The same rules as for one key, in a few words.
  package func reason(against key: APIKey, at now: Date) -> String? {
    switch (self, key.status(at: now)) {
    case (_, .revoked): "revoked already"
    case (.revoke, _): nil
    case (_, .expired): "expired"
    case (.rotate, .inGrace): "replaced already"
    case (.rotate, .disabled): "disabled: enable it first"
    case (.disable, .disabled): "disabled already"
    case (.enable, .active), (.enable, .inGrace): "works already"
    case (.rotate, .active), (.disable, _), (.enable, .disabled): nil
    }
  }

  /// What a key's callers notice of it.
  func effect(isInUse: Bool) -> String {
    switch self {
    case .rotate: isInUse ? "callers need the new one" : "a new one takes over"
    case .revoke: isInUse ? "its callers get 401" : "gets 401 from now on"
    case .disable: isInUse ? "its callers get 401" : "gets 401 until enabled"
    case .enable: "works again"
    }
  }
}
