/// The name of a query parameter.
struct QueryName: Hashable, Sendable {
  let text: String
  /// Whether it may come several times.
  let isRepeatable: Bool

  private init(_ text: String, isRepeatable: Bool = false) {
    self.text = text
    self.isRepeatable = isRepeatable
  }

  static let action = QueryName("action")
  static let app = QueryName("app")
  static let before = QueryName("before")
  static let clientID = QueryName("client_id")
  static let code = QueryName("code")
  static let codeChallenge = QueryName("code_challenge")
  static let codeChallengeMethod = QueryName("code_challenge_method")
  static let cursor = QueryName("cursor")
  static let deviceName = QueryName("device_name")
  static let end = QueryName("end")
  static let environment = QueryName("environment")
  static let filter = QueryName("filter")
  static let from = QueryName("from")
  static let hint = QueryName("hint")
  static let id = QueryName("id", isRepeatable: true)
  static let include = QueryName("include")
  static let keyID = QueryName("key_id")
  static let limit = QueryName("limit")
  static let needsRotation = QueryName("needs_rotation")
  static let owner = QueryName("owner")
  static let reason = QueryName("reason")
  static let redirectURI = QueryName("redirect_uri")
  static let reference = QueryName("reference")
  static let requestID = QueryName("request_id")
  static let responseType = QueryName("response_type")
  static let scope = QueryName("scope", isRepeatable: true)
  static let search = QueryName("q")
  static let since = QueryName("since")
  static let sort = QueryName("sort")
  static let state = QueryName("state")
  static let status = QueryName("status")
  static let type = QueryName("type")
  static let userCode = QueryName("user_code")
}
