import Credentials

/// What `keys import --json` prints.
struct ImportRecord: Encodable {
  let dryRun: Bool
  let imported: Int
  /// Keys that the store had already.
  let existing: Int
  let keys: [Key]
  let problems: [Problem]

  /// One key that was imported, or would be.
  struct Key: Encodable {
    let line: Int
    let name: String
    let type: CredentialType
    let hint: String
    /// null where nothing has been written.
    let id: String?
    let isExisting: Bool

    enum CodingKeys: String, CodingKey {
      case line
      case name
      case type
      case hint
      case id
      case isExisting = "existing"
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(line, forKey: .line)
      try container.encode(name, forKey: .name)
      try container.encode(type, forKey: .type)
      try container.encode(hint, forKey: .hint)
      try container.encode(id, forKey: .id)
      try container.encode(isExisting, forKey: .isExisting)
    }
  }

  /// One thing that forbids the import.
  struct Problem: Encodable {
    let line: Int?
    let column: String?
    let message: String

    enum CodingKeys: CodingKey {
      case line
      case column
      case message
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(line, forKey: .line)
      try container.encode(column, forKey: .column)
      try container.encode(CredentialMask.masking(message), forKey: .message)
    }
  }

  enum CodingKeys: String, CodingKey {
    case dryRun = "dry_run"
    case imported
    case existing
    case keys
    case problems
  }
}
