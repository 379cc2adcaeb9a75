import Credentials
import FoundationEssentials
import Hummingbird
import QodryxAPI

/// `/oauth/device`: where a person lets a device act for them that has no browser (RFC 8628, section 3.3).
struct DevicePageController: Controller {
  let store: any AppStore
  let approvers: Approvers
  let limits: OAuthLimits
  let address: PublicAddress
  let bodyLimit: Int

  var endpoints: [Endpoint] {
    [
      Endpoint(oauth: .get, OAuthPath.device, form: .page, query: [.userCode], answer: start),
      Endpoint(oauth: .post, OAuthPath.device, form: .page, answer: step),
    ]
  }

  private func start(_ request: Request, _: ServerContext) async throws -> Response {
    let parameters = try OAuthParameters(form: request.uri.query ?? "")
    let code = parameters[.userCode].flatMap { try? UserCode(parsing: $0) }
    let known = BrowserTicket(request, for: .device)
    let ticket = known ?? BrowserTicket.issue()
    var page = DevicePage(ticket: ticket).start(code: code?.description ?? "")
    page.headers[.setCookie] = ticket.cookie(for: .device, isEncrypted: address.url.isEncrypted)
    return page.response
  }

  private func step(_ request: Request, _ context: ServerContext) async throws -> Response {
    let parameters = try await OAuthParameters(formOf: request, limit: bodyLimit)
    guard let ticket = BrowserTicket(request, for: .device), ticket.isFormToken(parameters[.formToken]) else {
      throw OAuthFailure.foreignForm
    }
    let page = DevicePage(ticket: ticket)
    let text = parameters[.userCode] ?? ""
    let approval: Approval
    let code: UserCode
    do {
      (approval, code) = try await pending(text, context)
    } catch let problem as PageProblem {
      return page.start(code: text, message: problem.message).response(with: problem)
    }
    guard parameters[.decision] != "look" else {
      return page.question(approval, code: code, ticked: approval.scopes).response
    }
    let outcome = try await PageDecision(store: store, approvers: approvers).make(
      parameters,
      about: approval,
      code: code,
      context,
      route: "POST \(OAuthPath.device)"
    )
    switch outcome {
    case .made(.allowed(let owner)): return DevicePage.allowed(approval, owner: owner).response
    case .made(.denied): return DevicePage.denied(approval).response
    case .made(.alreadyDecided):
      return page.start(code: "", message: Self.unknown).response(with: Self.problem(Self.unknown))
    case .problem(let problem, let ticked):
      return page.question(approval, code: code, ticked: ticked, message: problem.message)
        .response(with: problem)
    }
  }

  private static let unknown = "No device waits with this code. Look at the device, or begin again there."

  /// The device's request with this code. What is no device's counts as a guess.
  ///
  /// - Throws: ``PageProblem``.
  private func pending(
    _ text: String,
    _ context: ServerContext
  ) async throws -> (approval: Approval, code: UserCode) {
    guard let code = try? UserCode(parsing: text) else {
      throw Self.problem("A code is eight letters, like WDJB-MJHT.")
    }
    do {
      let approval = try await store.pendingApproval(code: code)
      if approval.kind == .device { return (approval, code) }
    } catch KeyStoreError.notFound {}
    let failure = limits.counted(OAuthFailure(.invalidGrant, Self.unknown), context)
    throw PageProblem(
      message: failure.description,
      status: failure.status,
      headers: failure.headers
    )
  }

  private static func problem(_ message: String) -> PageProblem {
    PageProblem(message: message, status: .badRequest)
  }
}
