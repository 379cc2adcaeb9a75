import Credentials

/// What failed of what the apps are about.
extension State {
  /// The list that could not be had says so itself. A lost store is told of by the header and the message
  /// line.
  mutating func noteQuietFailure(of request: Request, _ error: KeyStoreError) -> [Effect] {
    let problem = error.description
    switch request {
    case .pendingApprovals: inbox.requests.problem = problem
    case .grants: apps.grants.problem = problem
    case .apps: apps.apps.problem = problem
    case .upcomingKeys: overview.problem = problem
    case .events(_, let purpose) where purpose.generation == audit.generation: audit.fail(problem)
    default: break
    }
    return []
  }

  /// After a decision that the store refused: a wrong code is typed anew, and what waits is asked for again,
  /// since the request may have ended.
  mutating func refusedDecision(_ request: Request, _ error: KeyStoreError) -> [Effect] {
    switch request {
    case .approve(let id, _, _):
      if apps.draft?.approval.id == id, case .invalid = error { apps.draft?.refuse(error.description) }
      return inboxQuestions
    case .deny: return inboxQuestions
    case .revokeGrant, .deleteApp, .rotateSecret: return tab == .apps ? apps.refresh : []
    default: return []
    }
  }
}
