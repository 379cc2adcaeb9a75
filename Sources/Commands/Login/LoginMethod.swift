/// How somebody logs in without a token.
enum LoginMethod: Hashable, Sendable {
  /// A browser on this machine comes back with a code (RFC 8252).
  case browser
  /// Somebody approves a code elsewhere (RFC 8628).
  case device

  /// A browser where one can be shown: not through SSH, nor without a display.
  init(_ surroundings: Surroundings) {
    let isRemote = ["SSH_CONNECTION", "SSH_TTY"].contains { surroundings[$0] != nil }
    #if os(Linux)
      let hasDisplay = ["DISPLAY", "WAYLAND_DISPLAY"].contains { surroundings[$0] != nil }
    #else
      let hasDisplay = true
    #endif
    self = isRemote || !hasDisplay ? .device : .browser
  }
}
