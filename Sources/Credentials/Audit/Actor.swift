/// Who does something, and from where.
package struct Actor: Hashable, Sendable, Codable {
  /// The login name, the service, or `system`.
  package let name: String
  /// `ssh 10.20.9.1`, `local`, `api 10.0.4.2`; empty for the system itself.
  package let origin: String

  package init(name: String, origin: String) {
    self.name = name
    self.origin = origin
  }

  /// What happens by the passing of time alone.
  package static let system = Actor(name: "system", origin: "")
}
