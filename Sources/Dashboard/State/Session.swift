import Credentials
import Terminal

/// What does not change while the dashboard is open.
struct Session {
  let actor: Actor
  let place: StorePlace
  let glyphs: Glyphs
  let dates: DateWording
  /// Where a file with a secret is written when its name says no folder.
  let workingDirectory: String
  /// Whether every change is refused (`--read-only`).
  let isReadOnly: Bool
  /// Whether a changed appearance is still there the next time.
  var keepsAppearance = false
}
