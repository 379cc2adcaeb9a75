/// The state of all keys in numbers.
package struct KeyCounts: Hashable, Sendable {
  /// Keys that work and are not in their grace.
  package var active = 0
  /// Of the active ones: past their rotation date.
  package var overdue = 0
  /// Of the active ones: within the warning days before it.
  package var dueSoon = 0
  package var inGrace = 0
  package var disabled = 0
  package var expired = 0
  package var revoked = 0
  /// Not revoked, and nobody has confirmed to have the secret.
  package var unsaved = 0

  package init() {}

  /// Whether there is any key at all, revoked ones included.
  package var isEmpty: Bool { active + inGrace + disabled + expired + revoked == 0 }
}
