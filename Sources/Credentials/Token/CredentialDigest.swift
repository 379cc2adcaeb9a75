import Crypto

/// The SHA-256 of a whole credential: all that is ever stored of it.
///
/// Compared in constant time, so that the time taken tells nothing about how much of a guess was right.
package struct CredentialDigest: Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  package init(of credential: UnsafeRawBufferPointer) {
    var hash = SHA256()
    hash.update(bufferPointer: credential)
    bytes = Array(hash.finalize())
    // The hash holds on to what does not fill a block, and leaves it behind in freed memory: another block takes its
    // place.
    hash.update(data: Self.block)
  }

  /// As large as a block of SHA-256 (FIPS 180-4, section 1).
  private static let block = [UInt8](repeating: 0, count: SHA256.blockByteCount)

  /// A digest that a store has kept.
  ///
  /// - Parameter bytes: 32 bytes; anything else equals no credential's digest.
  package init(stored bytes: [UInt8]) {
    self.bytes = bytes
  }
}

extension CredentialDigest: Equatable {
  package static func == (first: Self, second: Self) -> Bool {
    guard first.bytes.count == second.bytes.count else { return false }
    return zip(first.bytes, second.bytes).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
