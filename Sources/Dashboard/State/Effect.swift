import Credentials

/// What `update` wants done outside of the state. Only the run loop performs it.
enum Effect: Sendable {
  /// Asks the store; the answer comes as an event.
  case ask(Request)
  /// Puts a secret on the terminal's clipboard.
  case copy(Secret)
  /// Puts other text on the terminal's clipboard.
  case copyText(String)
  /// Writes a secret to a new file that only its owner can read; the answer comes as an event.
  case write(Secret, path: String)
  /// A secret has left the screen: no buffer may keep it.
  case forgetScreen
  /// Gives up what has been asked and would change nothing.
  case cancelLookups
  /// Draws in this appearance from now on.
  case show(Appearance)
  /// Keeps what somebody has chosen, for the next time.
  case keep(Preferences)
  /// Ctrl-Z.
  case suspend

  var asksStore: Bool {
    if case .ask = self { true } else { false }
  }

  var forgetsScreen: Bool {
    if case .forgetScreen = self { true } else { false }
  }
}
