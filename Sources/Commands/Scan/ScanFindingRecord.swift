import QodryxAPI

/// What `scan --json` prints of one place: where it is, and what `check --json` prints of the credential.
struct ScanFindingRecord: Encodable {
  let finding: ScanFinding

  private enum CodingKeys: String, CodingKey {
    case file
    case line
    case column
    case isBinary = "binary"
    case verdict
  }

  func encode(to encoder: any Encoder) throws {
    try CheckedCredential(finding.check).encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(finding.file, forKey: .file)
    try container.encode(finding.line, forKey: .line)
    try container.encode(finding.column, forKey: .column)
    try container.encode(finding.isBinary, forKey: .isBinary)
    try container.encode(finding.verdict, forKey: .verdict)
  }
}

/// What `scan --json` prints.
struct ScanRecord: Encodable {
  let data: [ScanFindingRecord]
  /// How many files were read.
  let files: Int
  /// The files that could not be read.
  let unreadable: [String]
  /// Whether a store was asked about every credential that a store can know.
  let wasAsked: Bool
  /// The identifiers of the keys and grants that `--revoke` has ended.
  let revoked: [String]

  enum CodingKeys: String, CodingKey {
    case data
    case files
    case unreadable
    case wasAsked = "asked"
    case revoked
  }
}
