/// Which credentials a group of commands is about.
enum KeyKind: Hashable, Sendable {
  /// `qodryx keys`: API keys, and personal tokens beside them.
  case any
  /// `qodryx tokens`: personal tokens only.
  case token
}
