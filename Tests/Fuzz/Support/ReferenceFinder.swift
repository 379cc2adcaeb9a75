import Credentials
import CredentialsTesting

/// Finds credentials by trying every place: a second opinion on what the program finds while bytes go by.
enum ReferenceFinder {
  private static let prefixes = CredentialType.allCases.map { Array($0.prefix.utf8) }

  /// The whole credentials in a text, in their order.
  static func credentials(in bytes: [UInt8]) -> [[UInt8]] {
    bytes.indices.compactMap { place in
      let rest = bytes[place...]
      guard let prefix = prefixes.first(where: { rest.starts(with: $0) }) else { return nil }
      let whole = rest.prefix(prefix.count + Token.bodyLength)
      let body = whole.dropFirst(prefix.count)
      guard body.count == Token.bodyLength, body.allSatisfy(Base62.isDigit) else { return nil }
      let text = String(decoding: whole, as: UTF8.self)
      return ReferenceChecksum.appended(to: String(text.dropLast(6))) == text ? Array(whole) : nil
    }
  }
}
