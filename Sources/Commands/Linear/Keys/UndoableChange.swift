import Credentials

/// What was done to one or more keys last, and can be taken back.
enum UndoableChange: Hashable, Sendable {
  case disabled([KeyID])
  case enabled([KeyID])
  /// With the edit that makes it what it was.
  case edited(KeyID, back: KeyEdit)
}
