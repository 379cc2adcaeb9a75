import Credentials
import CredentialsTesting
import FoundationEssentials

@testable import Commands

/// What holds for files of keys of both forms.
enum ImportCheck {
  /// Keys come out of it or complaints, the complaints can be said, and no credential stands in them.
  static func check(_ input: [UInt8], _ format: ImportFormat?) throws {
    let file = try ImportFile(
      path: "-",
      format: format,
      mapping: ImportMapping([]),
      defaults: .init(owner: "ci", now: ManualClock.start, timeZone: .gmt),
      input: InputSource(input)
    )
    try require(!file.keys.isEmpty || !file.complaints.isEmpty, "nothing is said about a file without keys")
    let credentials = ReferenceFinder.credentials(in: input).map {
      String(decoding: $0.dropFirst(8), as: UTF8.self)
    }
    let lines = input.count { "\r\n".utf8.contains($0) } + 1
    for complaint in file.complaints {
      try require((complaint.line ?? 1) <= lines, "there is no line \(complaint.line ?? 0)")
      let text = CredentialMask.masking(complaint.description)
      try require(!credentials.contains { text.contains($0) }, "a credential is said: \(text)")
    }
    let order = KeyImport(keys: file.keys, skipsExisting: false)
    for (key, verdict) in zip(file.keys, order.verdicts(at: ManualClock.start)) where verdict == .accepted {
      try require(key.draft.rateLimit > 0, "a key without requests is taken over")
      try require(
        !key.draft.name.isEmpty && !key.draft.scopes.isEmpty,
        "a key without name or scopes is taken over"
      )
      try require(key.createdAt.map { $0 <= ManualClock.start } ?? true, "a key of tomorrow is taken over")
    }
  }
}
