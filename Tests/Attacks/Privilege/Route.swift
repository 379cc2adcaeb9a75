import Credentials

/// Who may use a route of the server, written down by hand: a second opinion beside the server's own table.
enum Admission: Equatable {
  /// Everybody, with or without a credential.
  case everybody
  /// Every accepted credential.
  case anyCredential
  /// Who holds this scope.
  case holders(of: Scope)
}

/// A row of the table: a method and a path as the server names them.
struct Route: Sendable {
  let name: String
  let admission: Admission

  /// `GET /v1/projects`
  private init(_ name: String, _ admission: Admission) {
    self.name = name
    self.admission = admission
  }

  var method: String { String(name.prefix { $0 != " " }) }

  /// The path with an identifier that nothing has.
  var target: String {
    String(name.drop { $0 != " " }.dropFirst()).replacing("{id}", with: "key_0000000000000000")
  }

  private static func all(_ admission: Admission, _ names: [String]) -> [Route] {
    names.map { Route($0, admission) }
  }

  /// Every route that the server has; a new one needs a place here.
  static let table: [Route] =
    all(
      .everybody,
      [
        "GET /.well-known/oauth-authorization-server", "GET /openapi.json", "GET /healthz", "GET /readyz",
        "GET /metrics", "GET /oauth/authorize", "POST /oauth/authorize", "GET /oauth/authorize/consent",
        "GET /oauth/authorize/wait", "GET /oauth/device", "POST /oauth/device",
        "POST /oauth/device_authorization",
        "POST /oauth/token", "POST /oauth/introspect", "POST /oauth/revoke",
      ]
    )
    + all(.anyCredential, ["GET /v1/user", "GET /v1/verify"])
    + all(.holders(of: Scope(.read, .projects)), ["GET /v1/projects", "GET /v1/projects/{id}"])
    + all(.holders(of: Scope(.write, .projects)), ["POST /v1/projects", "DELETE /v1/projects/{id}"])
    + all(
      .holders(of: Scope(.read, .keys)),
      [
        "GET /v1/api-keys", "GET /v1/api-keys/counts", "GET /v1/api-keys/tally", "GET /v1/api-keys/lookup",
        "GET /v1/api-keys/hourly", "GET /v1/api-keys/{id}", "GET /v1/api-keys/{id}/usage",
        "GET /v1/personal-tokens", "POST /v1/api-keys/check", "GET /v1/apps", "GET /v1/apps/lookup",
        "GET /v1/apps/{id}", "GET /v1/grants", "GET /v1/grants/{id}", "GET /v1/approvals",
        "GET /v1/approvals/lookup", "GET /v1/audit-events", "GET /v1/audit-events/verification",
        "POST /v1/audit-events/exports", "GET /v1/refusals", "GET /v1/rotation-policy", "GET /v1/changes",
      ]
    )
    + all(
      .holders(of: Scope(.write, .keys)),
      [
        "POST /v1/api-keys", "POST /v1/personal-tokens", "POST /v1/api-keys/{id}/rotate",
        "PATCH /v1/api-keys/{id}", "DELETE /v1/api-keys/{id}", "POST /v1/api-keys/{id}/confirm",
        "POST /v1/api-keys/{id}/retire", "DELETE /v1/personal-tokens/{id}", "POST /v1/apps",
        "DELETE /v1/apps/{id}", "POST /v1/apps/{id}/rotate-secret", "DELETE /v1/grants/{id}",
        "POST /v1/approvals/{id}/approve", "POST /v1/approvals/{id}/deny", "POST /v1/refusals",
        "POST /v1/usage",
        "PUT /v1/rotation-policy", "POST /v1/rotation-deadlines",
      ]
    )
}
