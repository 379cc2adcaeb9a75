package import Credentials

/// What a dashboard on a throw-away store can do besides.
package struct DemoOptions: Sendable {
  /// Moves the clock of the dashboard, of the store and of everything else that works on it, forward by so many days.
  package var moveClock: @Sendable (_ days: Int) -> Void

  /// The codes that people who wait would read out.
  package var codes: @Sendable () -> [UserCode]
  /// Captions for whoever shows it.
  package var tour: Tour?

  package init(
    tour: Tour? = nil,
    codes: @escaping @Sendable () -> [UserCode] = { [] },
    moveClock: @escaping @Sendable (_ days: Int) -> Void
  ) {
    self.tour = tour
    self.codes = codes
    self.moveClock = moveClock
  }
}
