import Credentials
import Foundation
import GRDB

extension RefusedRequest {
  /// In the order in which ``init(_:)`` reads them.
  static let columns = """
    number, at, request_id, key_id, type, hint_head, hint_tail, check_name, since, scope, details, address, \
    route, status
    """

  /// - Throws: ``KeyStoreError/unusable(_:)`` for a check that this version does not know.
  init(_ row: Row) throws {
    guard let check = FailedCheck(rawValue: row[7]) else {
      throw KeyStoreError.unusable("the record of refusals has a check that this qodryx does not know")
    }
    self.init(
      number: row[0],
      at: Date(milliseconds: row[1]),
      requestID: row[2],
      keyID: (row[3] as String?).map(KeyID.init(rawValue:)),
      type: (row[4] as String?).flatMap(CredentialType.init(rawValue:)),
      hint: Self.hint(row[5], row[6]),
      check: check,
      since: (row[8] as Int64?).map(Date.init(milliseconds:)),
      scope: (row[9] as String?).map(Scope.init(rawValue:)),
      details: row[10],
      address: row[11],
      route: row[12],
      status: row[13]
    )
  }

  private static func hint(_ head: String?, _ tail: String?) -> CredentialHint? {
    guard let head, let tail else { return nil }
    return CredentialHint(head: head, tail: tail)
  }
}
