/// The name of a request for access: `apr_01J8ZC4M9Q2F7T0V`.
package struct ApprovalID: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static func make(milliseconds: Int64, using generator: inout some RandomNumberGenerator)
    -> ApprovalID
  {
    ApprovalID(rawValue: "apr_" + TimedIdentifier.make(milliseconds: milliseconds, using: &generator))
  }
}

extension ApprovalID: CustomStringConvertible {
  package var description: String { rawValue }
}
