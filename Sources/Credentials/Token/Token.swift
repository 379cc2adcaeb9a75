/// What may be known of a well-formed credential without keeping it: its type, hint and digest.
///
/// The format is `<prefix><32 random base-62 characters><6 characters: CRC-32 of everything before them>`. The
/// checksum covers the prefix, so that a relabelled credential is recognised without a store.
package struct Token: Sendable, Equatable {
  package let type: CredentialType
  package let hint: CredentialHint
  package let digest: CredentialDigest

  /// Random characters: log2(62^32), about 190 bits.
  static let randomLength = 32
  static let checksumLength = 6
  /// Characters behind the prefix.
  package static let bodyLength = randomLength + checksumLength

  /// Reads a credential's form; whether anybody issued it is for a store to say.
  ///
  /// - Throws: ``TokenProblem`` with the first thing that is wrong.
  package init(parsing credential: UnsafeRawBufferPointer) throws(TokenProblem) {
    guard let type = CredentialType.allCases.first(where: { credential.starts(with: $0.prefix.utf8) }) else {
      throw .unknownPrefix
    }
    let body = credential.dropFirst(type.prefix.utf8.count)
    if let foreign = body.firstIndex(where: { !Base62.isDigit($0) }) {
      throw .foreignCharacter(type, position: foreign + 1)
    }
    guard body.count == Self.bodyLength else { throw .wrongLength(type, found: body.count) }
    let checksum = Base62.sixDigits(of: CRC32.checksum(of: credential.dropLast(Self.checksumLength)))
    guard credential.suffix(Self.checksumLength).elementsEqual(checksum) else { throw .wrongChecksum(type) }

    self.type = type
    hint = CredentialHint(
      head: String(decoding: body.prefix(4), as: UTF8.self),
      tail: String(decoding: body.suffix(4), as: UTF8.self)
    )
    digest = CredentialDigest(of: credential)
  }

  /// What somebody else who has parsed a credential knows of it.
  package init(type: CredentialType, hint: CredentialHint, digest: CredentialDigest) {
    self.type = type
    self.hint = hint
    self.digest = digest
  }

  /// ``init(parsing:)`` for a credential in its owner's hands.
  package init(parsing secret: Secret) throws(TokenProblem) {
    let result: Result<Token, TokenProblem> = secret.withBytes { bytes in
      do throws(TokenProblem) { return .success(try Token(parsing: bytes)) } catch { return .failure(error) }
    }
    self = try result.get()
  }

  /// A new credential, written in place into the memory that wipes itself.
  ///
  /// - Parameters:
  ///   - generator: the system's cryptographic generator, except in tests.
  package static func issue(
    _ type: CredentialType,
    using generator: inout some RandomNumberGenerator
  ) -> Secret {
    let prefix = Array(type.prefix.utf8)
    return Secret(count: prefix.count + bodyLength) { buffer in
      var next = 0
      func append(_ byte: UInt8) {
        buffer[next] = byte
        next += 1
      }
      prefix.forEach(append)
      for _ in 0..<randomLength {
        append(Base62.digits[Int.random(in: 0..<62, using: &generator)])
      }
      Base62.sixDigits(of: CRC32.checksum(of: buffer[..<next])).forEach(append)
    }
  }
}
