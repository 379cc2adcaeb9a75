import Credentials
import FoundationEssentials
import Qodryx

/// Renews a login in its file, so that every process that uses it goes on with the same tokens.
///
/// A refresh token works once, and a second use would end the login. So the file is locked for the whole renewal, and
/// read again under the lock: another process may have renewed it meanwhile.
struct LoginRenewal: Sendable {
  let file: CredentialsFile
  let server: Endpoint
  let now: @Sendable () -> Date

  /// What to show with requests, for as long as somebody works with the login.
  func credential(of login: Login) -> RenewedCredential {
    RenewedCredential(login.tokens, now: now, renew: renew)
  }

  private func renew(_ old: Qodryx.OAuthTokens) async throws -> Qodryx.OAuthTokens {
    do {
      let lock = try await file.lockWhenFree()
      let tokens = try await renew(old, under: lock)
      return withExtendedLifetime(lock) { tokens }
    } catch let failure as CommandFailure {
      throw KeyStoreError.unusable(failure.message ?? "the login to \(server.host) cannot be renewed")
    }
  }

  private func renew(
    _ old: Qodryx.OAuthTokens,
    under lock: FolderLock
  ) async throws -> Qodryx.OAuthTokens {
    guard let login = try file.login(to: server) else {
      throw CommandFailure(
        .refused,
        "you have logged out of \(server.base): qodryx auth login \(server.base)"
      )
    }
    let kept = login.tokens
    let isAnother = !kept.accessToken.secret.equals(old.accessToken.secret)
    guard let refresh = kept.refreshToken, !isAnother || kept.isExpiring(at: now()) else { return kept }
    let authorization = AuthorizationServer(server, login: now)
    do {
      let fresh = try await authorization.tokens(refreshing: refresh.secret)
      try file.replace(try Login(server, fresh), under: lock)
      await authorization.shutdown()
      return fresh
    } catch {
      await authorization.shutdown()
      throw error
    }
  }
}

extension Session {
  /// Keeps a login, which becomes the latest, and ends the one that it replaces: nobody has its tokens any more.
  func keep(_ login: Login) async throws {
    guard let replaced = try credentialsFile.remember(login) else { return }
    defer { replaced.wipe() }
    guard case .oauth(_, let refresh, _) = replaced.proof else { return }
    let authorization = AuthorizationServer(login.server, login: now)
    // The new login counts, whatever becomes of the old one.
    try? await authorization.revoke(refresh)
    await authorization.shutdown()
  }
}

extension AuthorizationServer {
  /// The authorization server of a login of this program.
  convenience init(_ server: Endpoint, login now: @escaping @Sendable () -> Date) {
    var options = Transport.Options()
    options.timeout = .seconds(15)
    self.init(server, clientID: AppID.commandLine.rawValue, options: options, now: now)
  }
}

extension Secret {
  /// Whether both are the same text; both are the owner's own.
  fileprivate func equals(_ other: Secret) -> Bool {
    if self === other { return true }
    return withBytes { bytes in other.withBytes { bytes.elementsEqual($0) } }
  }
}
