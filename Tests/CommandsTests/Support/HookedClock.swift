/// A clock on which nobody waits: somebody else does something meanwhile.
struct HookedClock: Clock {
  typealias Instant = ContinuousClock.Instant

  let meanwhile: @Sendable (Duration) async throws -> Void

  var now: Instant { ContinuousClock.now }
  var minimumResolution: Duration { .zero }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    // What was asked for, without the moment that has passed since.
    let duration = now.duration(to: deadline)
    try await meanwhile(.seconds(Int((duration / .seconds(1)).rounded(.up))))
  }
}
