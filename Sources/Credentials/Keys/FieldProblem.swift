/// One thing that is wrong with one field of a draft, an edit or another order.
package struct FieldProblem: Hashable, Sendable {
  package let field: Field
  /// What is wrong and what to do, without the field's name.
  package let message: String

  package init(_ field: Field, _ message: String) {
    self.field = field
    self.message = message
  }

  package enum Field: String, CaseIterable, Hashable, Sendable {
    case name
    case type
    case scopes
    case environment
    case expires
    case note
    case owner
    case rateLimit = "rate limit"
    case reason
    case grace
    case policy
    case description
    case redirectURI = "redirect URI"
    case code
    case idempotencyKey = "Idempotency-Key"
  }
}

extension FieldProblem: CustomStringConvertible {
  package var description: String { "\(field.rawValue): \(message)" }
}
