import Credentials
import FoundationEssentials
import QodryxAPI

/// What a server answered, whole.
package struct Answer: Sendable {
  package let status: Int
  /// By lowercase name; the first value of each.
  let headers: [String: String]
  /// In memory that wipes itself, since the answer to a creation holds a credential.
  let body: Secret

  var isSuccess: Bool { (200..<300).contains(status) }

  package func header(_ name: String) -> String? { headers[name.lowercased()] }

  /// The record in the body.
  ///
  /// - Throws: ``QodryxError`` of the kind `malformedAnswer`.
  package func record<Record: Decodable>(_: Record.Type = Record.self) throws(QodryxError) -> Record {
    let record = body.withBytes { try? WireFormat.decode(Record.self, from: Data($0)) }
    guard let record else { throw malformed }
    return record
  }

  var malformed: QodryxError {
    QodryxError(
      .malformedAnswer,
      "The server's answer is not the API's",
      status: status,
      details: "check that the address is a qodryx server's, and that it is not older than this program",
      requestID: header("X-Request-Id")
    )
  }
}
