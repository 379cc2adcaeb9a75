import Credentials
import Hummingbird
import QodryxAPI

/// `/v1/rotation-policy` and `/v1/rotation-deadlines`: how old keys may become.
struct RotationController: Controller {
  let store: any KeyStore

  var endpoints: [Endpoint] {
    let write = Scope(.write, .keys)
    return [
      Endpoint(.get, "/v1/rotation-policy", needs: Scope(.read, .keys)) { _, _ in
        .json(RotationPolicyRecord(try await store.rotationPolicy()))
      },
      Endpoint(.put, "/v1/rotation-policy", needs: write) { request, context in
        let (body, _) = try await request.read(SetRotationPolicyRequest.self, limit: context.bodyLimit)
        let policy = RotationPolicy(period: body.periodDays, warning: body.warningDays)
        guard policy.problems.isEmpty else { throw KeyStoreError.invalid(policy.problems) }
        try await store.setRotationPolicy(policy, by: context.actor)
        return .json(RotationPolicyRecord(policy))
      },
      Endpoint(.post, "/v1/rotation-deadlines", needs: write) { _, _ in
        .json(RecordedDeadlinesRecord(recorded: try await store.recordPassedDeadlines()))
      },
    ]
  }
}
