/// A permission that a credential carries, such as `read:projects`.
///
/// An open value: a scope that this version does not know survives a round trip, but cannot be granted. A scope
/// grants exactly itself; `write:projects` does not include `read:projects`.
package struct Scope: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(_ access: Access, _ resource: Resource) {
    rawValue = "\(access.rawValue):\(resource.rawValue)"
  }

  /// What may be done to a resource.
  package enum Access: String, CaseIterable, Hashable, Sendable {
    case read
    case write
  }

  /// `read` or `write`; nil for a scope of another form.
  package var access: Access? {
    rawValue.split(separator: ":", maxSplits: 1).first.flatMap { Access(rawValue: String($0)) }
  }

  /// What stands behind the colon, if it is a known resource.
  package var resource: Resource? {
    let parts = rawValue.split(separator: ":", maxSplits: 1)
    return parts.count == 2 ? Resource(rawValue: String(parts[1])) : nil
  }

  /// Whether this version knows what the scope permits.
  package var isKnown: Bool { Self.all.contains(self) }

  /// The eight of the platform, in the document's order.
  package static let platform = Resource.platform.flatMap { [Scope(.read, $0), Scope(.write, $0)] }

  /// The two that guard key management itself.
  package static let management = [Scope(.read, .keys), Scope(.write, .keys)]

  package static let all = platform + management

  /// The scopes that a credential of this type may hold: a read-only key reads, and only a person manages keys. An access token may hold what its app is
  /// allowed besides.
  package static func grantable(to type: CredentialType) -> [Scope] {
    switch type {
    case .live, .test: platform
    case .readOnly: platform.filter { $0.access == .read }
    case .personal, .access: all
    case .refresh, .clientSecret: []
    }
  }
}

extension Scope: Comparable {
  /// The document's order first, then unknown ones by name.
  package static func < (first: Scope, second: Scope) -> Bool {
    let firstPlace = all.firstIndex(of: first) ?? all.count
    let secondPlace = all.firstIndex(of: second) ?? all.count
    return (firstPlace, first.rawValue) < (secondPlace, second.rawValue)
  }
}

extension Scope: CustomStringConvertible {
  package var description: String { rawValue }
}
