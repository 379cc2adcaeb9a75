import Credentials
import Qodryx

/// A login that somebody approves in another place, by a short code (RFC 8628).
struct DeviceLogin {
  let server: AuthorizationServer
  let scopes: ScopeSet
  let session: Session

  /// What an interval grows by where the server says that it is asked too often (section 3.5).
  private static let slowDown = Duration.seconds(5)
  private static let longestInterval = Duration.seconds(60)

  /// Shows the code and waits until somebody has decided.
  ///
  /// - Throws: `QodryxError` of the kind `accessDenied` or `expiredToken`, and what the connection throws.
  func tokens() async throws -> Qodryx.OAuthTokens {
    let device = try await server.beginDevice(scopes: scopes.ordered, name: session.hostName)
    defer { device.deviceCode.wipe() }
    try session.tell(lines(device), unless: false)
    var interval = device.interval
    var left = device.lifetime
    while true {
      try await session.waiting.sleep(interval)
      left -= interval
      do {
        return try await server.tokens(for: device)
      } catch let error as QodryxError {
        switch error.kind {
        case .authorizationPending:
          break
        case .slowDown:
          interval += Self.slowDown
        case .timeout, .connection, .connectionLost, .unavailable, .rateLimited:
          guard left > .zero else { throw error }
          interval = min(interval * 2, Self.longestInterval)
        default:
          throw error
        }
        // A server that never says so is not asked for ever.
        guard left + Self.longestInterval > .zero else { throw error }
      }
    }
  }

  private func lines(_ device: DeviceAuthorization) -> [String] {
    let code = SafeText.line(device.userCode)
    let rule = "  +\(String(repeating: "-", count: code.count + 8))+"
    let isBold = session.errors.isTerminal
    let shown = isBold ? "\u{1B}[1m\(code)\u{1B}[0m" : code
    return [
      "Approve this login with the code below:",
      "  in a dashboard on that store: tab Apps",
      "  or in a browser: \(SafeText.line(device.verificationURI))",
      "", rule, "  |    \(shown)    |", rule, "",
      "Waiting \(minutes(device.lifetime)) at most. Ctrl-C gives up; nothing is kept.",
    ]
  }

  private func minutes(_ duration: Duration) -> String {
    DurationWording.counted(Int(duration.components.seconds + 59) / 60, "minute")
  }
}
