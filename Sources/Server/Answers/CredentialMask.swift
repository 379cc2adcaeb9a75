import Credentials

/// Takes credentials out of text that came from a request, before it is answered or logged.
enum CredentialMask {
  /// What QODRYX's credentials begin with; those of OAuth are secrets too.
  private static let prefixes = CredentialType.allCases.map(\.prefix)

  /// Whether a credential, whole or in part, stands in `text`: a prefix with at least so many characters behind it.
  static func finds(in text: some StringProtocol, charactersBehind least: Int = 0) -> Bool {
    let bytes = text.utf8
    var place = bytes.startIndex
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "q")) {
      let rest = bytes[start...]
      if let prefix = prefixes.first(where: { rest.starts(with: $0.utf8) }) {
        let body = rest.dropFirst(prefix.utf8.count).prefix(while: isLetterOrDigit)
        if body.count >= least { return true }
      }
      place = bytes.index(after: start)
    }
    return false
  }

  /// Whether more of a credential stands in `text` than its hint shows: a search for `qx_live_4fG7…9Q2F` is none.
  static func findsSecret(in text: some StringProtocol) -> Bool {
    finds(in: text, charactersBehind: 5)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return character.isASCII && (character.isLetter || character.isNumber)
  }

  /// `text` with `...` for what follows each prefix.
  static func masked(_ text: String) -> String {
    guard finds(in: text) else { return text }
    var rest = text[...]
    var result = ""
    while !rest.isEmpty {
      if let prefix = prefixes.first(where: { rest.hasPrefix($0) }) {
        result += prefix + "..."
        rest = rest.dropFirst(prefix.count).drop { $0.isASCII && ($0.isLetter || $0.isNumber) }
        // An already shortened one has its dots.
        if rest.hasPrefix("...") { rest = rest.dropFirst(3) }
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
