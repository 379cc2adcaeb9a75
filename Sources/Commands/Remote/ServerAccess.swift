import Credentials
import FoundationEssentials
import Qodryx
import RemoteStore

/// A server, and what to show there.
struct ServerAccess: Sendable {
  let endpoint: Endpoint
  let origin: CredentialOrigin
  private let proof: Proof

  private enum Proof {
    case fixed(Secret)
    case renewed(RenewedCredential)
  }

  /// - Parameter credential: wiped with ``wipe()`` by whoever asked for the access.
  init(endpoint: Endpoint, credential: Secret, origin: CredentialOrigin) {
    self.endpoint = endpoint
    self.origin = origin
    proof = .fixed(credential)
  }

  /// With a login, which is renewed where it is about to expire.
  init(endpoint: Endpoint, login: RenewedCredential) {
    self.endpoint = endpoint
    origin = .login
    proof = .renewed(login)
  }

  /// Overwrites a credential that is held here alone. A login's goes with its last reference.
  func wipe() {
    if case .fixed(let secret) = proof { secret.wipe() }
  }

  /// Somebody waits for the answers: they are given up sooner and repeated less often than a service would.
  ///
  /// - Throws: `QodryxError` for a credential that no header may carry.
  func client(timeout: Duration = .seconds(15), attempts: Int = 3) throws(QodryxError) -> Qodryx {
    var options = Transport.Options()
    options.timeout = timeout
    options.retry = RetryPolicy(attempts: attempts, total: .seconds(10))
    let source: any CredentialSource
    switch proof {
    case .fixed(let secret): source = try FixedCredential(secret)
    case .renewed(let credential): source = credential
    }
    return Qodryx(endpoint: endpoint, source: source, options: options)
  }

  /// - Throws: ``CommandFailure`` for a credential that no header may carry.
  func store(now: @escaping @Sendable () -> Date) throws(CommandFailure) -> RemoteStore {
    do { return RemoteStore(try client(), now: now) } catch { throw CommandFailure(error, from: self) }
  }

  /// What to say of a store's error, which has no word for a credential that is not accepted: the server is
  /// asked whether that was it.
  func failure(reporting error: KeyStoreError) async -> CommandFailure {
    guard case .unusable = error, let client = try? client() else { return CommandFailure(error) }
    var failure = CommandFailure(error)
    do {
      _ = try await client.user()
    } catch let error as QodryxError where error.kind == .unauthorized || error.kind == .invalidGrant {
      failure = CommandFailure(error, from: self)
    } catch {
      // It failed for another reason than the credential: the first error says why.
    }
    await client.shutdown()
    return failure
  }
}
