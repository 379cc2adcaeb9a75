package import FoundationEssentials

extension Samples {
  /// Makes all samples in a store by its own operations, each at its time.
  ///
  /// - Parameters:
  ///   - now: when the story ends. It begins with the creation of the oldest sample.
  ///   - scale: how many requests one of a sample's ``Sample/traffic`` stands for.
  ///   - others: what else happens, each at its time.
  ///   - setClock: moves the store's clock, forward from one call to the next.
  /// - Returns: what was made, with the secrets, by name; the replaced "scanner" as ``replacedScanner``.
  @discardableResult
  package static func fill(
    _ store: any KeyStore,
    until now: Date,
    scale: (Sample) -> Int = { _ in 1 },
    others: [Happening] = [],
    setClock: (Date) -> Void
  ) async throws(KeyStoreError) -> [String: IssuedKey] {
    var issued: [String: IssuedKey] = [:]
    let all = steps(until: now) + others.map { Step(at: $0.at, action: .happen($0)) }
    for step in all.sorted(by: { $0.at < $1.at }) {
      setClock(step.at)
      switch step.action {
      case .create(let sample):
        let made = try await store.create(sample.draft, by: sample.createdBy)
        if sample.draft.name != demoWalkthrough.draft.name {
          _ = try await store.confirmSaved(made.key.id, by: sample.createdBy)
        }
        issued[sample.draft.name] = made
      case .recordDeadlines:
        while try await store.recordPassedDeadlines() > 0 {}
      case .narrow(let sample, let scope):
        guard let id = issued[sample.draft.name]?.key.id else { continue }
        let edit = KeyEdit(scopes: sample.draft.scopes.subtracting([scope]))
        _ = try await store.edit(id, edit, by: .qa)
      case .rotate(let sample):
        guard let old = issued[sample.draft.name] else { continue }
        let successor = try await store.rotate(old.key.id, grace: .day, by: .release)
        _ = try await store.confirmSaved(successor.key.id, by: .release)
        issued[replacedScanner] = old
        issued[sample.draft.name] = successor
      case .happen(let happening):
        try await happening.run()
      }
    }
    setClock(now)
    try await record(issued, in: store, now: now, scale: scale)
    return issued
  }

  /// What ``fill(_:until:scale:setClock:)`` calls the "scanner" that was rotated.
  package static let replacedScanner = "scanner (old)"

  /// Something that happens at the made-up company besides the samples.
  package struct Happening: Sendable {
    let at: Date
    let run: @Sendable () async throws(KeyStoreError) -> Void

    package init(at: Date, run: @escaping @Sendable () async throws(KeyStoreError) -> Void) {
      self.at = at
      self.run = run
    }
  }

  private struct Step {
    let at: Date
    let action: Action
  }

  private enum Action {
    case create(Sample)
    case recordDeadlines
    case narrow(Sample, Scope)
    case rotate(Sample)
    case happen(Happening)
  }

  private static func steps(until now: Date) -> [Step] {
    let policy = RotationPolicy.standard
    var steps: [Step] = []
    for sample in all {
      let created = now - sample.age * RotationPolicy.day
      let due = policy.rotateBy(created: created)
      let warned = due - Double(policy.warning) * RotationPolicy.day
      steps.append(Step(at: created, action: .create(sample)))
      steps.append(Step(at: warned, action: .recordDeadlines))
      steps.append(Step(at: due, action: .recordDeadlines))
    }
    let narrowed = now - (deployPipeline.age - 40) * RotationPolicy.day
    steps.append(Step(at: narrowed, action: .narrow(deployPipeline, Scope(.write, .security))))
    steps.append(Step(at: now - 3_600, action: .rotate(scanner)))
    return steps.filter { $0.at <= now }
  }

  private static func record(
    _ issued: [String: IssuedKey],
    in store: any KeyStore,
    now: Date,
    scale: (Sample) -> Int
  ) async throws(KeyStoreError) {
    var uses: [KeyUse] = []
    for sample in all {
      let isScanner = sample.draft.name == scanner.draft.name
      guard let id = issued[isScanner ? replacedScanner : sample.draft.name]?.key.id else { continue }
      let since = now - sample.age * RotationPolicy.day
      uses += sample.uses(as: id, since: since, now: now, scale: scale(sample))
    }
    if let successor = issued[scanner.draft.name]?.key.id {
      uses += rotatedScanner.uses(as: successor, since: now - 3_600, now: now, scale: scale(rotatedScanner))
    }
    if let id = issued[deployPipeline.draft.name]?.key.id {
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
