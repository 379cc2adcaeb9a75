import SQLiteStore

/// What `backup --json` and `restore --json` print.
struct BackupRecord: Encodable {
  let file: String
  let keys: Int
  let events: Int
  let bytes: Int
  /// Where a restoration has left the store that was there before; null for a backup.
  let kept: String?

  init(file: String, _ contents: StoreInspector.Contents, kept: String? = nil) {
    self.file = file
    keys = contents.keys
    events = contents.events
    bytes = contents.bytes
    self.kept = kept
  }

  enum CodingKeys: CodingKey {
    case file
    case keys
    case events
    case bytes
    case kept
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(keys, forKey: .keys)
    try container.encode(events, forKey: .events)
    try container.encode(bytes, forKey: .bytes)
    try container.encode(kept, forKey: .kept)
  }
}
