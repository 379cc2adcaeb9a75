import QodryxAPI

/// What `check --json` prints of one credential: the API's record, and whom an access token stands for.
struct CheckedCredential: Codable, Sendable {
  let check: CredentialCheckRecord
  let user: UserRecord?

  private enum CodingKeys: CodingKey {
    case user
  }

  init(_ check: CredentialCheck) {
    self.check = check.record
    user = check.user
  }

  init(from decoder: any Decoder) throws {
    check = try CredentialCheckRecord(from: decoder)
    user = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(UserRecord.self, forKey: .user)
  }

  func encode(to encoder: any Encoder) throws {
    try check.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(user, forKey: .user)
  }
}
