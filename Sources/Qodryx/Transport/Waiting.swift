/// Time and chance as a client uses them to wait.
package struct Waiting: Sendable {
  /// Time since any fixed instant.
  let elapsed: @Sendable () -> Duration
  /// Returns after a duration, or throws `CancellationError`.
  package let sleep: @Sendable (Duration) async throws -> Void
  /// Gives a number from 0 to 1.
  package let chance: @Sendable () -> Double

  package init(
    on clock: some Clock<Duration>,
    chance: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
  ) {
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
    sleep = { try await clock.sleep(for: $0) }
    self.chance = chance
  }
}
