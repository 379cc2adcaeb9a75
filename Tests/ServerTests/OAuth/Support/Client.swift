import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore

@testable import Server

/// A registered app, as whoever programs it knows it.
struct Client: Sendable {
  let id: String
  /// nil for a public app.
  let secret: String?
  let redirectURI: String

  static let commandLine = Client(
    id: "qodryx-cli",
    secret: nil,
    redirectURI: "http://127.0.0.1:53123/callback"
  )

  /// The parameters with which it authenticates itself in the body.
  var credentials: [Parameter] {
    [Parameter("client_id", id)] + (secret.map { [Parameter("client_secret", $0)] } ?? [])
  }
}

/// A name and a value of a query or a form.
struct Parameter: Sendable {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [Parameter] {
  var encoded: String {
    map { "\(PercentCoding.encoded($0.name))=\(PercentCoding.encoded($0.value))" }.joined(separator: "&")
  }

  func setting(_ name: String, _ value: String?) -> [Parameter] {
    filter { $0.name != name } + (value.map { [Parameter(name, $0)] } ?? [])
  }
}

extension Stage {
  static let callback = "https://retool.example.com/callback"

  func register(
    _ name: String = "Retool",
    _ kind: App.Kind = .confidential,
    redirectURIs: [String] = [callback],
    scopes: ScopeSet = ScopeSet(Scope.platform)
  ) async throws -> Client {
    let draft = AppDraft(name: name, kind: kind, redirectURIs: redirectURIs, scopes: scopes)
    let issued = try await store.createApp(draft, by: .ops1)
    return Client(
      id: issued.app.id.rawValue,
      secret: issued.secret?.text,
      redirectURI: redirectURIs.first ?? ""
    )
  }

  /// A person's token that holds everything.
  func person(_ owner: String = "ops1", scopes: [Scope] = Scope.all) async throws -> String {
    try await issue(.personal, scopes: scopes, owner: owner, rateLimit: 10_000).secret
  }
}

extension Visitor {
  func post(
    _ target: String,
    _ parameters: [Parameter],
    _ headers: [String: String] = [:]
  ) async throws -> Answer {
    let type = ["Content-Type": "application/x-www-form-urlencoded"]
    return try await send(
      .post,
      target,
      type.merging(headers) { _, own in own },
      body: parameters.encoded
    )
  }

  /// `POST /oauth/token` in the name of a client.
  func tokens(_ client: Client, _ grantType: String, _ parameters: [Parameter]) async throws -> Answer {
    try await post(
      "/oauth/token",
      client.credentials + [Parameter("grant_type", grantType)] + parameters
    )
  }

  /// `POST /oauth/token` with an authorization code.
  func redeem(_ code: String, by client: Client, verifier: String? = nil) async throws -> Answer {
    var parameters = [Parameter("code", code), Parameter("redirect_uri", client.redirectURI)]
    if let verifier { parameters.append(Parameter("code_verifier", verifier)) }
    return try await tokens(client, "authorization_code", parameters)
  }

  func refresh(_ token: String, by client: Client, scope: String? = nil) async throws -> Answer {
    let scopes = scope.map { [Parameter("scope", $0)] } ?? []
    return try await tokens(client, "refresh_token", [Parameter("refresh_token", token)] + scopes)
  }
}
