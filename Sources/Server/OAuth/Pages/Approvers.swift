import Credentials
import HTTPTypes
import Hummingbird
import NIOCore
import QodryxAPI

/// Lets in the people who type a personal token into a page, to let an app act for them.
struct Approvers: Sendable {
  let gate: Gate
  let store: any AppStore

  /// The person behind a token, who holds all that they allow.
  ///
  /// The token is a credential like one in a header: it is limited, a refused one counts, and its use is
  /// recorded.
  ///
  /// - Parameter route: under what the use is recorded.
  /// - Throws: ``PageProblem``; what the gate throws where nobody at the page can help it.
  func person(
    typing token: String?,
    allowing scopes: ScopeSet,
    _ visit: Visit,
    route: String
  ) async throws -> Principal {
    guard let token = token.map({ String($0.trimming(" \t\r\n")) }), !token.isEmpty else {
      throw PageProblem(
        message: "Type a personal token: it says for whom the app shall act.",
        status: .badRequest
      )
    }
    let principal = try principal(token, visit, route: route)
    guard try await standsForPerson(principal) else {
      gate.refuse(principal, nil, visit, route: route)
      let message =
        "This credential cannot allow it: use a personal token, which begins with qx_pat_."
      throw PageProblem(message: message, status: .forbidden)
    }
    let missing = scopes.subtracting(principal.scopes).ordered as [Scope]
    if let first = missing.first {
      gate.refuse(principal, first, visit, route: route)
      let list = missing.map(\.rawValue).joined(separator: ", ")
      throw PageProblem(
        message: "This token does not hold \(list) itself. Leave that out, or use another token.",
        status: .forbidden
      )
    }
    gate.accept(principal, scopes.ordered, visit, route: route)
    return principal
  }

  /// Presents the token to the gate as a client would.
  private func principal(
    _ token: String,
    _ visit: Visit,
    route: String
  ) throws -> Principal {
    let head = HTTPRequest(
      method: .post,
      scheme: nil,
      authority: nil,
      path: OAuthPath.authorize,
      headerFields: [.authorization: "Bearer \(token)"]
    )
    do {
      return try gate.authenticate(
        Request(head: head, body: RequestBody(buffer: ByteBuffer())),
        visit,
        route: route
      )
    } catch let failure as RequestFailure where failure.code == .unauthorized {
      let details = CredentialMask.masked(failure.details)
      throw PageProblem(message: "The token is not accepted: \(details).", status: .forbidden)
    } catch let failure as RequestFailure where failure.code == .rateLimited {
      throw PageProblem(
        message: "\(failure.message): \(failure.details).",
        status: .tooManyRequests,
        headers: failure.headers
      )
    }
  }

  /// An app that acts for a person is not the person, but for the program's own login.
  private func standsForPerson(_ principal: Principal) async throws(KeyStoreError) -> Bool {
    switch principal.type {
    case .personal: true
    case .access: try await store.grant(principal.id).app == .commandLine
    case .live, .test, .readOnly, .refresh, .clientSecret: false
    }
  }
}
