import Terminal

/// What can happen to the dashboard.
enum Event: Sendable {
  case key(Key)
  case pointed(Pointing)
  case resized(Size)
  /// Something drawn has become older than it says.
  case timePassed
  /// The program runs again after Ctrl-Z.
  case resumed
  case terminated(signal: Int32)
  /// Somebody, perhaps another process, changed the store.
  case storeChanged
  case answered(Answer)
  /// What somebody chose holds until the dashboard is left, and no longer.
  case preferencesNotKept(reason: String)
}
