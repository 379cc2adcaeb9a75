/// Makes text that somebody else wrote fit to be shown.
enum Redaction {
  /// Longer text than this is cut: an answer is not bounded in what it says.
  private static let limit = 1_000

  /// The text with every credential cut down to its prefix (`qx_live_...`), without control characters.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars.prefix(limit)
    while let scalar = rest.first {
      if let prefix = credentialPrefix(of: rest) {
        result.append(contentsOf: prefix)
        result.append(contentsOf: "...".unicodeScalars)
        rest = rest.dropFirst(prefix.count).drop(while: isCredentialCharacter)
      } else {
        result.append(steersTerminals(scalar) ? "\u{FFFD}" : scalar)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }

  /// `qx_live_`, where the text begins with it and more of a credential follows.
  private static func credentialPrefix(
    of text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView? {
    guard text.starts(with: "qx_".unicodeScalars) else { return nil }
    let type = text.dropFirst(3).prefix { ("a"..."z").contains($0) }
    let behind = text.dropFirst(3 + type.count)
    guard !type.isEmpty, behind.first == "_", let next = behind.dropFirst().first,
      isCredentialCharacter(next)
    else { return nil }
    return text.prefix(4 + type.count)
  }

  private static func isCredentialCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "_": true
    default: false
    }
  }

  private static func steersTerminals(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
