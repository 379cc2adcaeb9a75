import Credentials
import CredentialsTesting
import FoundationEssentials
import Testing

@Suite("Authenticator")
struct AuthenticatorTests {
  private let now = ManualClock.start
  private let secret: Secret
  private let token: Token
  private let key = Samples.key(Samples.draft("scanner"))

  init() throws {
    var generator = SeededGenerator(seed: 11)
    secret = Token.issue(.live, using: &generator)
    token = try Token(parsing: secret)
  }

  private func refusal(_ candidate: Authenticator.Candidate<APIKey>?) -> Refusal? {
    do {
      _ = try Authenticator.accept(token, candidate: candidate, at: now)
      return nil
    } catch {
      return error
    }
  }

  @Test func theKeyOfACredentialIsAccepted() throws {
    let candidate = Authenticator.Candidate(key: key, digest: token.digest)
    #expect(try Authenticator.accept(token, candidate: candidate, at: now) == key)
  }

  @Test func aCredentialWithoutARecordIsUnknown() {
    #expect(refusal(nil) == .unknown)
  }

  @Test func anotherCredentialsRecordIsNotTaken() throws {
    var generator = SeededGenerator(seed: 12)
    let other = try Token(parsing: Token.issue(.live, using: &generator))
    #expect(refusal(.init(key: key, digest: other.digest)) == .unknown)
    #expect(refusal(.init(key: key, digest: CredentialDigest(stored: []))) == .unknown)
  }

  @Test func aRecordOfAnotherTypeIsNotTaken() {
    let test = Samples.key(Samples.draft("scanner", type: .test))
    #expect(refusal(.init(key: test, digest: token.digest)) == .unknown)
  }

  @Test func whoDoesNotHaveTheCredentialLearnsNothingAboutTheKey() throws {
    var revoked = key
    revoked.revokedAt = now
    #expect(refusal(.init(key: revoked, digest: token.digest)) == .revoked(since: now))
    #expect(refusal(.init(key: revoked, digest: CredentialDigest(stored: []))) == .unknown)
  }

  @Test func theMostFinalReasonIsGivenFirst() {
    var key = key
    key.disabledAt = now - 4
    #expect(refusal(.init(key: key, digest: token.digest)) == .disabled(since: now - 4))
    key.graceEndsAt = now - 3
    #expect(refusal(.init(key: key, digest: token.digest)) == .graceEnded(since: now - 3))
    key.expiresAt = now - 2
    #expect(refusal(.init(key: key, digest: token.digest)) == .expired(since: now - 2))
    key.revokedAt = now - 1
    #expect(refusal(.init(key: key, digest: token.digest)) == .revoked(since: now - 1))
  }

  @Test func everyReasonHasAStableName() {
    let reasons: [Refusal] = [
      .malformed(.unknownPrefix), .unknown, .revoked(since: now), .disabled(since: now), .expired(since: now),
      .graceEnded(since: now),
    ]
    #expect(
      reasons.map(\.name) == ["malformed", "unknown", "revoked", "disabled", "expired", "grace_ended"]
    )
  }
}
