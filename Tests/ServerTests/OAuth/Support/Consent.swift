import Credentials
import Foundation
import Testing

@testable import Server

/// The way of an authorization code, as an app and a person go it.
struct Consent: Sendable {
  let client: Client
  var scope = "read:projects write:workflows"
  var state: String? = "af0ifjsldkj"
  var challenge: String?

  init(_ client: Client) {
    self.client = client
  }

  /// RFC 7636, appendix B.
  static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
  static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

  func asking(_ scope: String) -> Consent {
    var other = self
    other.scope = scope
    return other
  }

  var withChallenge: Consent {
    var other = self
    other.challenge = Self.challenge
    return other
  }

  /// What the app sends the browser with.
  var parameters: [Parameter] {
    var parameters = [
      Parameter("client_id", client.id), Parameter("redirect_uri", client.redirectURI),
      Parameter("response_type", "code"), Parameter("scope", scope),
    ]
    if let state { parameters.append(Parameter("state", state)) }
    if let challenge {
      parameters += [Parameter("code_challenge", challenge), Parameter("code_challenge_method", "S256")]
    }
    return parameters
  }

  var target: String { "/oauth/authorize?\(parameters.encoded)" }

  /// The answers of a person on the page.
  func form(_ page: Answer, _ decision: String, token: String?, scopes: [String]? = nil) throws -> [Parameter]
  {
    var form = [Parameter("form_token", try page.field("form_token"))]
    form += (scopes ?? scope.split(separator: " ").map(String.init)).map { Parameter("scope", $0) }
    if let token { form.append(Parameter("token", token)) }
    return form + [Parameter("decision", decision)]
  }

  /// From the app to the page and back: where the browser is sent in the end.
  func allowed(by token: String, scopes: [String]? = nil, in browser: Browser) async throws -> Answer {
    let page = try await browser.open(target)
    #expect(page.status == 200, "\(page.text)")
    return try await browser.submit("/oauth/authorize", try form(page, "allow", token: token, scopes: scopes))
  }

  /// The code that a person's consent gives.
  func code(by token: String, in visitor: Visitor) async throws -> String {
    let answer = try await allowed(by: token, in: Browser(visitor))
    return try #require(answer.brought("code"), "\(answer.status) \(answer.text)")
  }

  /// The tokens that a person's consent gives.
  func tokens(by token: String, in visitor: Visitor) async throws -> (access: String, refresh: String) {
    let code = try await code(by: token, in: visitor)
    let answer = try await visitor.redeem(
      code,
      by: client,
      verifier: challenge == nil ? nil : Self.verifier
    )
    #expect(answer.status == 200, "\(answer.text)")
    return (
      try #require(answer.string("access_token")), try #require(answer.string("refresh_token"))
    )
  }
}
