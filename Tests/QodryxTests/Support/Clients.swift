import Credentials
import CredentialsTesting
import Qodryx

/// A credential of the right form that nobody has issued.
enum Specimen {
  static func secret(_ type: CredentialType = .live, seed: UInt64 = 1) -> Secret {
    var generator = SeededGenerator(seed: seed)
    return Token.issue(type, using: &generator)
  }

  static func text(_ type: CredentialType = .live, seed: UInt64 = 1) -> String {
    secret(type, seed: seed).withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

extension FakeServer {
  /// A client of this server whose pauses pass at once.
  func client(
    clock: SkippingClock = SkippingClock(),
    timeout: Duration = .seconds(30),
    retry: RetryPolicy = RetryPolicy(),
    source: (any CredentialSource)? = nil
  ) throws -> Qodryx {
    var options = Transport.Options()
    options.timeout = timeout
    options.retry = retry
    options.waiting = Waiting(on: clock, chance: { 0.5 })
    return Qodryx(
      endpoint: try Endpoint(address),
      source: try source ?? FixedCredential(Specimen.secret()),
      options: options
    )
  }
}

/// The SDK's error that an operation ends with; nil where it ends with none.
func failure<Outcome>(of operation: () async throws -> Outcome) async -> QodryxError? {
  do {
    _ = try await operation()
    return nil
  } catch {
    return error as? QodryxError
  }
}
