package import Credentials
package import FoundationEssentials

extension UseRefusal {
  /// Since when requests are refused, where the refusal has a beginning.
  package var since: Date? {
    switch self {
    case .credential(let refusal): refusal.since
    case .insufficientScope, .rateLimited: nil
    }
  }

  /// Reads ``name`` and ``since``; nil for another word, or where the beginning is missing.
  package init?(name: String, since: Date?) {
    switch name {
    case Self.insufficientScope.name:
      self = .insufficientScope
    case Self.rateLimited.name:
      self = .rateLimited
    default:
      guard let refusal = Refusal(name: name, since: since) else { return nil }
      self = .credential(refusal)
    }
  }
}
