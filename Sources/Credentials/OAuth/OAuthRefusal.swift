/// Why no token is given, as a store decides it; a server says it in the words of the RFCs.
package enum OAuthRefusal: Error, Hashable, Sendable {
  /// The code or token is unknown, used, expired or revoked, or it was given to another client or for another
  /// redirect URI, or its verifier is wrong: `invalid_grant`. The reason is for people.
  case invalidGrant(String)
  /// More was asked for than was granted: `invalid_scope`.
  case invalidScope
  /// Nobody has decided yet: `authorization_pending` (RFC 8628, section 3.5).
  case pending
  /// Asked too soon: `slow_down`; from now on the device waits so many seconds.
  case slowDown(interval: Int)
  /// Somebody said no: `access_denied`.
  case denied
  /// Nobody decided in time: `expired_token`.
  case expired
}
