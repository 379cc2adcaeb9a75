import Credentials
import FoundationEssentials
import Qodryx

/// A server that somebody is logged in to, and what they show there.
struct Login: Sendable {
  let server: Endpoint
  let proof: Proof

  enum Proof: Sendable {
    /// A personal token, or a key.
    case token(Secret)
    /// An access token, and the refresh token that gets the next one.
    case oauth(access: Secret, refresh: Secret, expiresAt: Date)
  }

  init(_ server: Endpoint, _ proof: Proof) {
    self.server = server
    self.proof = proof
  }

  /// A login with what an authorization server gave.
  ///
  /// - Throws: ``CommandFailure`` where it gave no refresh token, without which a login would end within the hour.
  init(_ server: Endpoint, _ tokens: Qodryx.OAuthTokens) throws(CommandFailure) {
    guard let refresh = tokens.refreshToken, let expiresAt = tokens.expiresAt else {
      throw CommandFailure(
        .storeUnavailable,
        "\(server.host) gives no refresh token, so a login cannot be kept"
      )
    }
    self.init(
      server,
      .oauth(access: tokens.accessToken.secret, refresh: refresh.secret, expiresAt: expiresAt)
    )
  }

  /// The login in memory of its own, which its owner wipes.
  func copy() -> Login {
    func copy(_ secret: Secret) -> Secret { secret.withBytes { Secret(copying: Array($0)) } }
    return switch proof {
    case .token(let secret):
      Login(server, .token(copy(secret)))
    case .oauth(let access, let refresh, let expiresAt):
      Login(server, .oauth(access: copy(access), refresh: copy(refresh), expiresAt: expiresAt))
    }
  }

  func wipe() {
    switch proof {
    case .token(let secret): secret.wipe()
    case .oauth(let access, let refresh, _):
      access.wipe()
      refresh.wipe()
    }
  }

  /// The login as a client renews it. A token that is not renewed is one without a refresh token.
  var tokens: Qodryx.OAuthTokens {
    switch proof {
    case .token(let secret):
      Qodryx.OAuthTokens(access: secret, refresh: nil, expiresAt: nil, scopes: [])
    case .oauth(let access, let refresh, let expiresAt):
      Qodryx.OAuthTokens(access: access, refresh: refresh, expiresAt: expiresAt, scopes: [])
    }
  }
}
