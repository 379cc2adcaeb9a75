import HTTPTypes

extension HTTPField.Name {
  static let apiKey = named("X-API-Key")
  /// A second one: the first is the request's authority.
  static let anotherHost = named("Host")
  static let forwardedFor = named("X-Forwarded-For")
  static let forwardedMethod = named("X-Forwarded-Method")
  static let forwardedURI = named("X-Forwarded-Uri")
  static let originalMethod = named("X-Original-Method")
  static let originalURI = named("X-Original-URI")
  static let frameOptions = named("X-Frame-Options")
  static let pragma = named("Pragma")
  static let referrerPolicy = named("Referrer-Policy")
  static let requestID = named("X-Request-Id")
  static let idempotencyKey = named("Idempotency-Key")
  static let idempotencyReplayed = named("Idempotency-Replayed")
  static let rateLimitLimit = named("RateLimit-Limit")
  static let rateLimitRemaining = named("RateLimit-Remaining")
  static let rateLimitReset = named("RateLimit-Reset")
  static let verifiedKeyID = named("X-Qodryx-Key-Id")
  static let verifiedType = named("X-Qodryx-Type")
  static let verifiedOwner = named("X-Qodryx-Owner")
  static let verifiedScopes = named("X-Qodryx-Scopes")
  static let verifiedEnvironment = named("X-Qodryx-Environment")

  private static func named(_ name: StaticString) -> Self {
    guard let name = Self(name.description) else { preconditionFailure("\(name) cannot name a header") }
    return name
  }
}
