package import Credentials
import FoundationEssentials
package import QodryxAPI

extension Answer {
  /// A key's record and, this once, its secret; nil in the answer to a repeated order.
  ///
  /// - Throws: ``QodryxError`` of the kind `malformedAnswer`.
  package func issued() throws(QodryxError) -> (record: KeyRecord, secret: Secret?) {
    let parts = try parts(KeyRecord.self, secrets: ["key"])
    guard parts.secrets[0].map(Self.isCredential) != false else { throw malformed }
    return (parts.record, parts.secrets[0])
  }

  /// An app's record and, this once, its client secret; nil for a public app.
  ///
  /// - Throws: ``QodryxError`` of the kind `malformedAnswer`.
  package func issuedApp() throws(QodryxError) -> (record: AppRecord, secret: Secret?) {
    let parts = try parts(AppRecord.self, secrets: ["client_secret"])
    guard parts.secrets[0].map(Self.isCredential) != false else { throw malformed }
    return (parts.record, parts.secrets[0])
  }

  /// A record, and secrets that stand beside its members.
  ///
  /// Each secret goes from the body's bytes into memory that wipes itself. What decodes the record gets the body
  /// without them.
  ///
  /// - Parameter names: of the members with the secrets.
  /// - Returns: as many secrets as names; nil where a member is missing or no string.
  /// - Throws: ``QodryxError`` of the kind `malformedAnswer`.
  func parts<Record: Decodable>(
    _: Record.Type,
    secrets names: [String]
  ) throws(QodryxError) -> (record: Record, secrets: [Secret?]) {
    let parts = body.withBytes { bytes -> (record: Record, secrets: [Secret?])? in
      let places = names.map { SecretMember.place(of: $0, in: bytes) }
      var rest = Data()
      var position = 0
      for place in places.compactMap(\.self).sorted(by: { $0.lowerBound < $1.lowerBound }) {
        rest.append(contentsOf: bytes[position..<place.lowerBound])
        position = place.upperBound
      }
      rest.append(contentsOf: bytes[position...])
      guard let record = try? WireFormat.decode(Record.self, from: rest) else { return nil }
      return (record, places.map { place in place.map { Secret(copying: bytes[$0]) } })
    }
    guard let parts else { throw malformed }
    return parts
  }

  static func isCredential(_ secret: Secret) -> Bool {
    (try? Token(parsing: secret)) != nil
  }
}
