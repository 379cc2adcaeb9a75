/// What a browser brings to the consent page, checked.
package struct AuthorizationRequest: Hashable, Sendable {
  package let app: AppID
  package let redirectURI: RedirectURI
  /// Whether the request named it: then the token request has to name the same (RFC 6749, section 4.1.3).
  package let namedRedirectURI: Bool
  package let scopes: ScopeSet
  /// The client's own, given back as it came; nil where it sent none.
  package let state: String?
  package let challenge: CodeChallenge?
  package let address: String
  /// The browser, in a few words; may be empty.
  package let device: String

  package init(
    app: AppID,
    redirectURI: RedirectURI,
    namedRedirectURI: Bool,
    scopes: ScopeSet,
    state: String?,
    challenge: CodeChallenge?,
    address: String,
    device: String
  ) {
    self.app = app
    self.redirectURI = redirectURI
    self.namedRedirectURI = namedRedirectURI
    self.scopes = scopes
    self.state = state
    self.challenge = challenge
    self.address = address
    self.device = device
  }
}

/// A request that waits for a person, with what only the browser that began it gets.
package struct BegunAuthorization: Sendable {
  package let approval: Approval
  package let code: UserCode
  /// Proves to be the browser that began it.
  package let ticket: Secret

  package init(approval: Approval, code: UserCode, ticket: Secret) {
    self.approval = approval
    self.code = code
    self.ticket = ticket
  }
}

/// An authorization as the browser that began it may see it.
package struct Authorization: Hashable, Sendable {
  package let approval: Approval
  package let code: UserCode
  package let redirectURI: RedirectURI
  package let state: String?
  /// Whether its code has been taken: the browser has gone back to the app.
  package let isOver: Bool

  package init(
    approval: Approval,
    code: UserCode,
    redirectURI: RedirectURI,
    state: String?,
    isOver: Bool
  ) {
    self.approval = approval
    self.code = code
    self.redirectURI = redirectURI
    self.state = state
    self.isOver = isOver
  }
}

/// An authorization code on its way to the app.
package struct IssuedCode: Sendable {
  package let code: Secret
  package let redirectURI: RedirectURI
  package let state: String?

  /// Seconds for which it can be redeemed.
  package static let lifetime = 60.0

  package init(code: Secret, redirectURI: RedirectURI, state: String?) {
    self.code = code
    self.redirectURI = redirectURI
    self.state = state
  }
}
