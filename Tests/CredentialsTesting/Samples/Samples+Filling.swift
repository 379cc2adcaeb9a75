package import Credentials
import FoundationEssentials

extension Samples {
  /// Makes all samples in a store by its own operations, each at its time, and leaves the clock where it was.
  ///
  /// - Parameters:
  ///   - clock: the store's clock. It goes back to the oldest sample's creation and forward from there.
  package static func fill(_ store: any KeyStore, clock: ManualClock) async throws {
    let now = clock.date
    var ids: [String: KeyID] = [:]
    for step in steps(until: now) {
      clock.set(to: step.at)
      switch step.action {
      case .create(let sample):
        let key = try await store.create(sample.draft, by: sample.createdBy).key
        if sample.draft.name != demoWalkthrough.draft.name {
          _ = try await store.confirmSaved(key.id, by: sample.createdBy)
        }
        ids[key.name] = key.id
      case .recordDeadlines:
        while try await store.recordPassedDeadlines() > 0 {}
      case .narrow(let sample, let scope):
        guard let id = ids[sample.draft.name] else { continue }
        let edit = KeyEdit(scopes: sample.draft.scopes.subtracting([scope]))
        _ = try await store.edit(id, edit, by: .qa)
      case .rotate(let sample):
        guard let id = ids[sample.draft.name] else { continue }
        let successor = try await store.rotate(id, grace: .day, by: .release).key
        _ = try await store.confirmSaved(successor.id, by: .release)
      }
    }
    clock.set(to: now)
    try await record(ids, in: store, now: now)
  }

  private enum Action {
    case create(Sample)
    case recordDeadlines
    case narrow(Sample, Scope)
    case rotate(Sample)
  }

  private static func steps(until now: Date) -> [(at: Date, action: Action)] {
    let policy = RotationPolicy.standard
    var steps: [(at: Date, action: Action)] = []
    for sample in all {
      let created = now - sample.age * RotationPolicy.day
      let due = policy.rotateBy(created: created)
      steps.append((created, .create(sample)))
      steps.append((due - Double(policy.warning) * RotationPolicy.day, .recordDeadlines))
      steps.append((due, .recordDeadlines))
    }
    let narrowed = now - (deployPipeline.age - 40) * RotationPolicy.day
    steps.append((narrowed, .narrow(deployPipeline, Scope(.write, .security))))
    steps.append((now - 3_600, .rotate(scanner)))
    return steps.filter { $0.at <= now }.sorted { $0.at < $1.at }
  }

  private static func record(_ ids: [String: KeyID], in store: any KeyStore, now: Date) async throws {
    var uses: [KeyUse] = []
    for sample in all {
      guard let id = ids[sample.draft.name] else { continue }
      uses += sample.uses(as: id, since: now - sample.age * RotationPolicy.day, now: now)
    }
    if let id = ids[scanner.draft.name], let successor = try await store.key(id).replacedBy {
      uses += rotatedScanner.uses(as: successor, since: now - 3_600, now: now)
    }
    if let id = ids[deployPipeline.draft.name] {
      uses += refusedUses(of: id, now: now)
    }
    try await store.record(uses.sorted { $0.at < $1.at })
  }

  /// What somebody else counted as refused: seven, so that a screen has a figure to show.
  private static func refusedUses(of id: KeyID, now: Date) -> [KeyUse] {
    (1...7).map { number in
      KeyUse(
        keyID: id,
        at: now - Double(number) * 900,
        address: "203.0.113.40",
        route: "POST /v1/workflows",
        scope: Scope(.write, .workflows),
        refusal: .credential(.disabled(since: now - 7_200))
      )
    }
  }
}
