/// One thing that forbids to import a key.
package struct ImportProblem: Hashable, Sendable {
  package let column: ImportColumn
  /// What is wrong and what to do, without the column's name.
  package let message: String

  package init(_ column: ImportColumn, _ message: String) {
    self.column = column
    self.message = message
  }

  /// What is wrong with a draft, by the column that the field comes from.
  package init(_ problem: FieldProblem) {
    let column: ImportColumn =
      switch problem.field {
      case .type: .type
      case .scopes: .scopes
      case .environment: .environment
      case .expires, .grace: .expiresAt
      case .note, .description: .note
      case .owner: .owner
      case .rateLimit: .rateLimit
      case .reason: .revokedReason
      case .name, .policy, .redirectURI, .code, .idempotencyKey: .name
      }
    self.init(column, problem.message)
  }
}
