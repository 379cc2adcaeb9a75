import ProgramTesting

/// A key as `keys list --json` prints it, as far as the tests look.
struct ListedKey: Decodable {
  let id: String
  let name: String
  let status: String
  let savedAt: String?
  let replacedBy: String?
  let graceEndsAt: String?
  let revokedReason: String?
  let scopes: [String]

  struct Page: Decodable {
    let data: [ListedKey]
  }

  enum CodingKeys: String, CodingKey {
    case id, name, status, scopes
    case savedAt = "saved_at"
    case replacedBy = "replaced_by"
    case graceEndsAt = "grace_ends_at"
    case revokedReason = "revoked_reason"
  }
}
