import Credentials

/// What has been answered about a new key so far.
struct KeyAnswers {
  var type: CredentialType
  var name = ""
  var scopes: ScopeSet = []
  var environment: KeyEnvironment
  var expiry = (text: "never", value: Expiry.never)
  var rateLimit = KeyDraft.defaultRateLimit
  var owner = ""
  var note = ""

  /// The questions, in their order.
  enum Step: CaseIterable {
    case name, type, environment, expires, rateLimit, owner, note, scopes, confirmation
  }

  static let apiKey = KeyAnswers(type: .live, environment: .production)
  static let token = KeyAnswers(type: .personal, environment: .production)

  private init(type: CredentialType, environment: KeyEnvironment) {
    self.type = type
    self.environment = environment
  }

  var isToken: Bool { type == .personal }

  /// A token is of one type, and belongs to no environment.
  var steps: [Step] {
    isToken ? Step.allCases.filter { $0 != .type && $0 != .environment } : Step.allCases
  }

  func draft(in session: Session) -> KeyDraft {
    KeyDraft(
      name: name,
      type: type,
      scopes: scopes,
      environment: isToken ? nil : environment,
      note: note,
      owner: owner,
      expiresAt: expiry.value.date(from: session.now(), in: session.timeZone),
      rateLimit: rateLimit
    )
  }
}
