import Credentials
import QodryxAPI

extension AuditEvent {
  /// The event that a record shows.
  ///
  /// - Throws: ``KeyStoreError/unusable(_:)`` for hashes of another form.
  init(_ record: AuditEventRecord, from host: String) throws(KeyStoreError) {
    guard let previousHash = [UInt8](hexadecimal: record.previousHash),
      let hash = [UInt8](hexadecimal: record.hash)
    else { throw .unreadable("an audit event", from: host) }
    self.init(
      sequence: record.sequence,
      at: record.at,
      actor: Actor(name: record.actor, origin: record.origin),
      action: Action(rawValue: record.action),
      keyID: record.keyID.map(KeyID.init(rawValue:)),
      target: record.target,
      detail: record.detail,
      previousHash: previousHash,
      hash: hash
    )
  }
}

extension [UInt8] {
  /// The bytes of an even number of hexadecimal digits; nil for anything else.
  fileprivate init?(hexadecimal text: String) {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
