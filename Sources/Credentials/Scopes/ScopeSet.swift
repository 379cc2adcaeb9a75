/// The scopes of one credential.
package typealias ScopeSet = Set<Scope>

extension Set<Scope> {
  /// In the document's order.
  package var ordered: [Scope] { sorted() }

  /// Separated by spaces, as OAuth writes scopes (RFC 6749, section 3.3).
  package var joined: String { ordered.map(\.rawValue).joined(separator: " ") }

  /// Reads what ``joined`` writes.
  package init(joined text: some StringProtocol) {
    self.init(text.split(separator: " ").map { Scope(rawValue: String($0)) })
  }
}
