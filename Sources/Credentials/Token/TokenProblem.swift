/// Why a string is not a credential of QODRYX's format.
package enum TokenProblem: Error, Hashable, Sendable {
  /// It begins with none of the prefixes.
  case unknownPrefix
  /// It has the prefix but another length.
  ///
  /// - Parameters:
  ///   - found: the number of bytes behind the prefix.
  case wrongLength(CredentialType, found: Int)
  /// A byte behind the prefix is not a base-62 digit.
  ///
  /// - Parameters:
  ///   - position: counted from 1 over the whole string.
  case foreignCharacter(CredentialType, position: Int)
  /// The checksum belongs to another string: mistyped, cut and pasted badly, or relabelled.
  case wrongChecksum(CredentialType)

  /// The type that the prefix claims, where there is one.
  package var claimedType: CredentialType? {
    switch self {
    case .unknownPrefix: nil
    case .wrongLength(let type, _), .foreignCharacter(let type, _), .wrongChecksum(let type): type
    }
  }
}

extension TokenProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownPrefix:
      let prefixes = CredentialType.allCases.map(\.prefix).joined(separator: ", ")
      return "it begins with none of \(prefixes)"
    case .wrongLength(let type, let found):
      return "\(type.prefix) must be followed by \(Token.bodyLength) characters, not \(found)"
    case .foreignCharacter(_, let position):
      return "character \(position) is not a letter or digit"
    case .wrongChecksum:
      return "its checksum does not match: mistyped, cut short or altered"
    }
  }
}
