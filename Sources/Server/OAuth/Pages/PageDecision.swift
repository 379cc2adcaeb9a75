import Credentials
import Hummingbird

/// Does what a person has decided on a page.
struct PageDecision {
  let store: any AppStore
  let approvers: Approvers

  enum Outcome {
    /// It is decided, by this person or by somebody who was quicker.
    case made(Made)
    /// The person has to mend something; `ticked` is what they had chosen.
    case problem(PageProblem, ticked: ScopeSet)
  }

  enum Made {
    case allowed(owner: String)
    case denied
    case alreadyDecided
  }

  /// - Parameters:
  ///   - code: the request's whole code: who comes here knows it.
  ///   - route: under what the use of the token is recorded.
  /// - Throws: ``OAuthFailure`` for a form that no page has.
  func make(
    _ parameters: OAuthParameters,
    about approval: Approval,
    code: UserCode,
    _ context: ServerContext,
    route: String
  ) async throws -> Outcome {
    switch parameters[.decision] {
    case "allow": break
    case "deny": return .made(try await deny(approval, context))
    default: throw OAuthFailure(.invalidRequest, "The form does not say what was decided.")
    }
    let scopes = ScopeSet(parameters.all(.scope).map { Scope(rawValue: $0) })
    if let problem = Self.problem(ofAllowing: scopes, approval) {
      return .problem(problem, ticked: scopes.intersection(approval.scopes))
    }
    do {
      let person = try await approvers.person(
        typing: parameters[.token],
        allowing: scopes,
        context.visit,
        route: route
      )
      let actor = Actor(name: person.owner, origin: "api \(context.visit.client)")
      _ = try await store.approve(approval.id, code: code, scopes: scopes, for: person.owner, by: actor)
      return .made(.allowed(owner: person.owner))
    } catch let problem as PageProblem {
      return .problem(problem, ticked: scopes)
    } catch KeyStoreError.conflict {
      return .made(.alreadyDecided)
    }
  }

  /// Whoever has begun a request, or knows its code, can give it up without saying who they are.
  private func deny(_ approval: Approval, _ context: ServerContext) async throws -> Made {
    do {
      _ = try await store.deny(approval.id, by: Actor(name: "browser", origin: "api \(context.visit.client)"))
      return .denied
    } catch KeyStoreError.conflict {
      return .alreadyDecided
    }
  }

  private static func problem(ofAllowing scopes: ScopeSet, _ approval: Approval) -> PageProblem? {
    if scopes.isEmpty {
      return .init(message: "Tick at least one thing that the app may do, or deny.", status: .badRequest)
    }
    guard scopes.isSubset(of: approval.scopes) else {
      return .init(message: "The app did not ask for all of that.", status: .badRequest)
    }
    return nil
  }
}
