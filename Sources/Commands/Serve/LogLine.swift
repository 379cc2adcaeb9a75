import Credentials
import FoundationEssentials
import QodryxAPI

/// One line of the log.
struct LogLine {
  let time: Date
  let level: String
  let message: String
  let fields: [String: String]

  /// With a line end, and without control characters or anything that looks like a credential.
  func text(_ format: LogFormat) -> String {
    let line = format == .json ? json : plain
    return (Self.mayHoldCredential(line) ? CredentialMask.masking(line) : line) + "\n"
  }

  private var plain: String {
    let words = [WireTime.text(of: time), level, message].map(SafeText.line)
    let fields = fields.sorted { $0.key < $1.key }.map { "\($0)=\(Self.value($1))" }
    return (words + fields).joined(separator: " ")
  }

  /// In quotes where it would not be one word.
  private static func value(_ text: String) -> String {
    let safe = SafeText.line(text)
    let isWord = !safe.isEmpty && safe.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") }
    return isWord ? safe : safe.debugDescription
  }

  private var json: String {
    var members = fields
    members["time"] = WireTime.text(of: time)
    members["level"] = level
    members["message"] = message
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(members) else { return "{}" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Looking is much cheaper than masking, and almost no line has anything to mask.
  private static func mayHoldCredential(_ line: String) -> Bool {
    var rest = Substring(line).utf8
    while let start = rest.firstIndex(of: UInt8(ascii: "q")) {
      rest = rest[start...]
      if rest.starts(with: "qx_".utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
