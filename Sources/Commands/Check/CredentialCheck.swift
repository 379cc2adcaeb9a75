import Credentials
import FoundationEssentials
import QodryxAPI

/// What was found out about one presented credential. It does not hold the credential.
struct CredentialCheck {
  /// Which of those presented it is, from 1.
  let place: Int
  let form: Result<Token, TokenProblem>
  let now: Date
  private(set) var answer: Answer?

  /// What a store says about it.
  struct Answer {
    let refusal: Refusal?
    let record: Record?
    let policy: RotationPolicy

    /// What is behind it; none for a credential that the store never issued.
    enum Record {
      case key(APIKey)
      case principal(Principal)
    }
  }

  init(_ secret: Secret, place: Int, now: Date) {
    let form: Result<Token, TokenProblem>
    do throws(TokenProblem) { form = .success(try Token(parsing: secret)) } catch { form = .failure(error) }
    self.init(form, place: place, now: now)
  }

  init(_ form: Result<Token, TokenProblem>, place: Int, now: Date) {
    self.place = place
    self.form = form
    self.now = now
  }

  mutating func ask(_ store: any KeyStore, policy: RotationPolicy) async throws(KeyStoreError) {
    guard case .success(let token) = form else { return }
    guard CredentialType.listed.contains(token.type) else {
      try await askWho(token, in: store, policy: policy)
      return
    }
    switch try await store.authenticate(token) {
    case .success(let key):
      answer = Answer(refusal: nil, record: .key(key), policy: policy)
    case .failure(let refusal):
      let key = refusal == .unknown ? nil : try await store.key(behind: token)
      answer = Answer(refusal: refusal, record: key.map(Answer.Record.key), policy: policy)
    }
  }

  /// An access token has no record in the list of keys. A store that servers ask knows whom it stands for; a server
  /// tells that to the token's own app alone. No request is made with the other types.
  private mutating func askWho(
    _ token: Token,
    in store: any KeyStore,
    policy: RotationPolicy
  ) async throws(KeyStoreError) {
    guard CredentialType.presented.contains(token.type), let source = store as? any PrincipalSource else {
      return
    }
    switch try source.principal(for: token) {
    case .success(let principal):
      answer = Answer(refusal: nil, record: .principal(principal), policy: policy)
    case .failure(let refusal):
      answer = Answer(refusal: refusal, record: nil, policy: policy)
    }
  }

  /// Accepted, or well-formed where no store was asked.
  var isGood: Bool {
    guard case .success = form else { return false }
    return answer?.refusal == nil
  }

  /// nil for a well-formed credential that no store was asked about.
  private var isAccepted: Bool? {
    guard case .success = form else { return false }
    return answer.map { $0.refusal == nil }
  }

  var record: CredentialCheckRecord {
    let refusal: Refusal?
    let token: Token?
    switch form {
    case .success(let parsed): (token, refusal) = (parsed, answer?.refusal)
    case .failure(let problem): (token, refusal) = (nil, .malformed(problem))
    }
    return CredentialCheckRecord(
      type: token?.type ?? claimedType,
      hint: token?.hint.full,
      isWellFormed: token != nil,
      isAccepted: isAccepted,
      refusal: refusal?.name,
      reason: refusal.map { CheckWording.reason($0) },
      key: keyRecord
    )
  }

  private var keyRecord: KeyRecord? {
    guard let answer, case .key(let key) = answer.record else { return nil }
    return KeyRecord(key, at: now, policy: answer.policy)
  }

  /// Whom an access token stands for.
  var user: UserRecord? {
    guard case .principal(let principal) = answer?.record else { return nil }
    return UserRecord(principal)
  }

  private var claimedType: CredentialType? {
    if case .failure(let problem) = form { problem.claimedType } else { nil }
  }
}
