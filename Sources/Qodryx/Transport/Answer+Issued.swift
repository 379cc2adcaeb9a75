package import Credentials
import FoundationEssentials
package import QodryxAPI

extension Answer {
  /// A key's record and, this once, its secret; nil in the answer to a repeated order.
  ///
  /// The secret goes from the body's bytes into memory that wipes itself. What decodes the record gets the body
  /// without it.
  ///
  /// - Throws: ``QodryxError`` of the kind `malformedAnswer`.
  package func issued() throws(QodryxError) -> (record: KeyRecord, secret: Secret?) {
    let parts = body.withBytes { bytes -> (record: KeyRecord, secret: Secret?)? in
      let place = SecretMember.place(in: bytes)
      let secret = place.map { Secret(copying: bytes[$0]) }
      var rest = Data(bytes.prefix(place?.lowerBound ?? bytes.count))
      rest.append(contentsOf: bytes.dropFirst(place?.upperBound ?? bytes.count))
      guard let record = try? WireFormat.decode(KeyRecord.self, from: rest) else { return nil }
      return (record, secret)
    }
    guard let parts, parts.secret.map(Self.isCredential) != false else { throw malformed }
    return parts
  }

  private static func isCredential(_ secret: Secret) -> Bool {
    (try? Token(parsing: secret)) != nil
  }
}
