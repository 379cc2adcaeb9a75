package import FoundationEssentials

/// A request that was refused, as the record of refusals keeps it: so that "why?" has an answer afterwards.
///
/// It holds nothing that could authenticate, and no query: addresses with a `?` may hold anything.
package struct RefusedRequest: Hashable, Sendable, Identifiable {
  /// Its place in the record, larger for later ones; 0 before a store has given it one.
  package var number: Int
  package let at: Date
  /// What the answer and the log called the request: `req_…`, or the client's own word.
  package let requestID: String
  /// The record behind the credential; nil where there is none.
  package let keyID: KeyID?
  /// What the credential's prefix claims; nil where none was sent, or with no prefix.
  package let type: CredentialType?
  /// nil unless it is well-formed.
  package let hint: CredentialHint?
  package let check: FailedCheck
  /// Since when such requests are refused, where that has a beginning.
  package let since: Date?
  /// The scope that was missing.
  package let scope: Scope?
  /// What the answer said about it.
  package let details: String
  package let address: String
  /// `POST /v1/projects`: the method and the path, never the query.
  package let route: String
  /// The answer's status.
  package let status: Int

  /// How many a store keeps.
  package static let kept = 100_000
  /// How many of one key, so that a busy one cannot push the others out.
  package static let keptOfKey = 1_000
  /// How many that belong to no key: anybody can send those.
  package static let keptOfNobody = 20_000
  /// For how many days.
  package static let keptDays = 30
  /// How many can be told of at once.
  package static let most = 1_000

  package init(
    number: Int = 0,
    at: Date,
    requestID: String,
    keyID: KeyID?,
    type: CredentialType?,
    hint: CredentialHint?,
    check: FailedCheck,
    since: Date? = nil,
    scope: Scope? = nil,
    details: String,
    address: String,
    route: String,
    status: Int
  ) {
    self.number = number
    self.at = at
    self.requestID = requestID
    self.keyID = keyID
    self.type = type
    self.hint = hint
    self.check = check
    self.since = since
    self.scope = scope
    self.details = details
    self.address = address
    self.route = route
    self.status = status
  }

  package var id: Int { number }

  /// `qx_live_4fG7…9Q2F`, or as much of it as is known; empty where nothing is.
  package var name: String {
    guard let type else { return "" }
    return type.prefix + (hint?.full ?? "…")
  }
}
