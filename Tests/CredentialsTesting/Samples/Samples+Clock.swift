package import Credentials

extension Samples {
  /// Makes all samples in a store by its own operations, each at its time, and leaves the clock where it was.
  ///
  /// - Parameters:
  ///   - clock: the store's clock. It goes back to the oldest sample's creation and forward from there.
  package static func fill(_ store: any KeyStore, clock: ManualClock) async throws {
    try await fill(store, until: clock.date) { clock.set(to: $0) }
  }
}
