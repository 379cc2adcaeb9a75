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
  /// What is pressed for each command.
  var bindings = Bindings.standard
  /// Whether there is a place for what somebody chooses, until the next time.
  var keepsPreferences = false
}
