/// What somebody asks for when registering an app.
package struct AppDraft: Hashable, Sendable {
  package var name: String
  package var kind: App.Kind
  package var redirectURIs: [String]
  package var scopes: ScopeSet

  package static let nameLength = 1...64
  package static let redirectURICount = 0...10

  package init(name: String, kind: App.Kind, redirectURIs: [String], scopes: ScopeSet) {
    self.name = name
    self.kind = kind
    self.redirectURIs = redirectURIs
    self.scopes = scopes
  }

  /// Everything that is wrong with it, field by field; empty where a store may register it.
  package var problems: [FieldProblem] {
    var problems = FieldProblem.problems(
      ofText: name,
      as: .name,
      length: Self.nameLength,
      empty: "give it the name that people will see when it asks for access"
    )
    if redirectURIs.count > Self.redirectURICount.upperBound {
      problems.append(.init(.redirectURI, "at most \(Self.redirectURICount.upperBound) of them"))
    }
    if Set(redirectURIs).count < redirectURIs.count {
      problems.append(.init(.redirectURI, "one of them is there twice"))
    }
    for uri in redirectURIs {
      do throws(FieldProblemError) { _ = try RedirectURI(registering: uri) } catch {
        problems.append(error.problem)
      }
    }
    if scopes.isEmpty { problems.append(.init(.scopes, "tick at least one scope")) }
    for scope in scopes.ordered where !Scope.platform.contains(scope) {
      let isManagement = Scope.management.contains(scope)
      let reason =
        isManagement
        ? "only a personal token and qodryx's own login can hold \(scope)"
        : "there is no scope \(scope.rawValue.debugDescription)"
      problems.append(.init(.scopes, reason))
    }
    return problems
  }
}
