/// Why a request with a credential was refused.
package enum UseRefusal: Hashable, Sendable {
  /// The credential itself is not accepted.
  case credential(Refusal)
  /// The credential is accepted, but does not hold what was needed: ``KeyUse/scope``, where one scope was.
  case insufficientScope
  /// The credential is accepted, but has had all of its requests for the moment.
  case rateLimited

  /// A stable word for records and logs.
  package var name: String {
    switch self {
    case .credential(let refusal): refusal.name
    case .insufficientScope: "insufficient_scope"
    case .rateLimited: "rate_limited"
    }
  }
}
