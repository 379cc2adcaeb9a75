import Credentials
import FoundationEssentials
import Hummingbird
import QodryxAPI

/// The pages on which a person decides about an app that has sent their browser here, and the way back.
struct ConsentController: Controller {
  let store: any AppStore & OAuthStore
  let approvers: Approvers
  let address: PublicAddress
  let bodyLimit: Int
  let now: @Sendable () -> Date

  private static let secondsBetweenLooks = 3

  var endpoints: [Endpoint] {
    [
      Endpoint(oauth: .get, OAuthPath.consent, form: .page) { request, _ in
        try await show(request) { $0.question(ticked: $1.scopes) }
      },
      Endpoint(oauth: .get, OAuthPath.wait, form: .page) { request, _ in
        try await show(request) { page, _ in page.waiting(secondsBetweenLooks: Self.secondsBetweenLooks) }
      },
      Endpoint(oauth: .post, OAuthPath.authorize, form: .page, answer: decide),
    ]
  }

  /// The page while the request waits; else the browser goes back to the app.
  private func show(
    _ request: Request,
    _ page: (ConsentPage, Approval) -> Page
  ) async throws -> Response {
    try request.requireGet()
    guard let ticket = BrowserTicket(request, for: .authorization) else { throw OAuthFailure.noRequest }
    let authorization = try await authorization(of: ticket)
    if authorization.approval.isPending(at: now()) {
      return page(ConsentPage(authorization: authorization, ticket: ticket), authorization.approval).response
    }
    var response = try await conclusion(of: authorization, ticket)
    response.headers[.setCookie] = BrowserTicket.noCookie(
      for: .authorization,
      isEncrypted: address.url.isEncrypted
    )
    return response
  }

  /// What becomes of a request that does not wait any more.
  private func conclusion(of authorization: Authorization, _ ticket: BrowserTicket) async throws -> Response {
    if authorization.isOver { return ConsentPage.over.response }
    guard authorization.approval.decision?.granted != nil else {
      let isDenied = authorization.approval.decision != nil
      return .redirect(
        to: authorization.redirectURI,
        OAuthFailure(.accessDenied, isDenied ? "the request was denied" : "nobody has decided in time"),
        state: authorization.state,
        issuer: address.url.text
      )
    }
    guard let digest = ticket.digest, let code = try await store.takeCode(ticket: digest) else {
      return ConsentPage.over.response
    }
    return .redirect(code, issuer: address.url.text)
  }

  private func decide(_ request: Request, _ context: ServerContext) async throws -> Response {
    let parameters = try await OAuthParameters(formOf: request, limit: bodyLimit)
    guard let ticket = BrowserTicket(request, for: .authorization),
      ticket.isFormToken(parameters[.formToken])
    else { throw OAuthFailure.foreignForm }
    let authorization = try await authorization(of: ticket)
    let goOn = Response(status: .seeOther, headers: [.location: OAuthPath.wait])
    guard authorization.approval.isPending(at: now()) else { return goOn }
    let page = ConsentPage(authorization: authorization, ticket: ticket)
    let outcome = try await PageDecision(store: store, approvers: approvers).make(
      parameters,
      about: authorization.approval,
      code: authorization.code,
      context,
      route: "POST \(OAuthPath.authorize)"
    )
    switch outcome {
    case .made: return goOn
    case .problem(let problem, let ticked):
      return page.question(ticked: ticked, message: problem.message).response(with: problem)
    }
  }

  private func authorization(of ticket: BrowserTicket) async throws -> Authorization {
    guard let digest = ticket.digest, let found = try await store.authorization(ticket: digest) else {
      throw OAuthFailure.noRequest
    }
    return found
  }
}

extension OAuthFailure {
  fileprivate static let noRequest = OAuthFailure(
    .invalidRequest,
    "No app waits for an answer in this browser. Go back to the app and begin again; the page needs cookies."
  )

  /// What another site, or a page of another time, may have sent.
  static let foreignForm = OAuthFailure(
    .accessDenied,
    "This form does not belong to the page that is open in this browser. Nothing was changed: go back and "
      + "begin again.",
    status: .forbidden
  )
}
